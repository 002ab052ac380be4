import type { Migration } from './migration.js'
import { checksumOf, type LedgerRow } from './ledger.js'

/** A project's migrations compared with those that ran in a database. */
export interface History {
  applied: string[]
  /** In the order in which they will run. */
  pending: Migration[]
  /** A run that began and did not end; nothing more runs until it is settled. */
  failed: LedgerRow[]
  /** Applied, but `migration.sql` has changed since. */
  edited: string[]
  /** Applied, but not in the project. */
  missing: string[]
}

export function compareHistory(
  migrations: readonly Migration[],
  ledger: readonly LedgerRow[],
): History {
  const runs = ledger.filter(({ isRolledBack }) => !isRolledBack)
  const finished = new Map(
    runs.filter(({ isFinished }) => isFinished).map((row) => [row.name, row] as const),
  )
  const failed = runs.filter(({ name, isFinished }) => !isFinished && !finished.has(name))
  const isFailed = (name: string): boolean => failed.some((row) => row.name === name)
  return {
    applied: [...finished.keys()],
    pending: migrations.filter(({ name }) => !finished.has(name) && !isFailed(name)),
    failed,
    edited: migrations.filter((migration) => isEdited(migration, finished)).map(({ name }) => name),
    missing: [...finished.keys()].filter((name) => migrations.every((one) => one.name !== name)),
  }
}

/** Git may have changed line endings since. */
function isEdited(migration: Migration, finished: ReadonlyMap<string, LedgerRow>): boolean {
  const row = finished.get(migration.name)
  if (!row || row.checksum === checksumOf(migration)) return false
  const unix = migration.sql.replaceAll('\r\n', '\n')
  return [unix, unix.replaceAll('\n', '\r\n')].every((sql) => row.checksum !== checksumOf({ sql }))
}
