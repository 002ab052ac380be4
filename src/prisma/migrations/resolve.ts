import { PrismaProblem } from '../problem.js'
import { createLedger, ledgerTable, nowSql, readLedger, recordSql } from './ledger.js'
import type { Migration } from './migration.js'
import type { MigrationSession } from './session.js'

/** Records that a migration's changes are in the database; its SQL doesn't run. */
export async function markApplied(session: MigrationSession, migration: Migration): Promise<void> {
  await createLedger(session)
  const ledger = await readLedger(session)
  const runs = ledger.filter(({ name }) => name === migration.name)
  if (runs.some(({ isFinished, isRolledBack }) => isFinished && !isRolledBack)) {
    throw new PrismaProblem(`${migration.name} is applied already.`)
  }
  await markRuns(session, migration.name)
  const { start, finish } = recordSql(migration, runs.length, session.provider)
  await session.run(start)
  await session.run(finish)
}

/** Records that nothing of a failed migration is left, so that it can run again. */
export async function markRolledBack(session: MigrationSession, name: string): Promise<void> {
  const ledger = await readLedger(session)
  const failed = ledger.some((row) => row.name === name && !row.isFinished && !row.isRolledBack)
  if (!failed) throw new PrismaProblem(`${name} is no migration that failed in this database.`)
  await markRuns(session, name)
}

async function markRuns(session: MigrationSession, name: string): Promise<void> {
  await session.query(
    `UPDATE ${ledgerTable} SET rolled_back_at = ${nowSql[session.provider]}
       WHERE migration_name = ? AND finished_at IS NULL AND rolled_back_at IS NULL`,
    [name],
  )
}
