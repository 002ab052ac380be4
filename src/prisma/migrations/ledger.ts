import { createHash } from 'node:crypto'
import type { Provider } from '../../databases/provider.js'
import type { Migration } from './migration.js'
import type { MigrationSession } from './session.js'

/** Prisma Migrate's table: each row is a run of a migration. */
export const ledgerTable = '_prisma_migrations'

export interface LedgerRow {
  id: string
  name: string
  /** SHA-256 of `migration.sql`, in hex. */
  checksum: string
  isFinished: boolean
  isRolledBack: boolean
  logs: string
}

/** Empty if no migration has run. */
export async function readLedger(session: MigrationSession): Promise<LedgerRow[]> {
  if (!(await session.tables()).includes(ledgerTable)) return []
  const rows = await session.query(
    `SELECT id, migration_name, checksum, finished_at, rolled_back_at, logs
       FROM ${ledgerTable} ORDER BY started_at, migration_name`,
  )
  return rows.map(({ id, migration_name, checksum, finished_at, rolled_back_at, logs }) => ({
    id: String(id),
    name: String(migration_name),
    checksum: String(checksum),
    isFinished: finished_at !== null,
    isRolledBack: rolled_back_at !== null,
    logs: textOf(logs),
  }))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export async function createLedger(session: MigrationSession): Promise<void> {
  await session.run(ledgerSql[session.provider])
}

export function checksumOf({ sql }: Pick<Migration, 'sql'>): string {
  return createHash('sha256').update(sql).digest('hex')
}

/** Statements that record a run; another deployer's insert of the same run fails. */
export function recordSql(migration: Migration, attempt: number, provider: Provider) {
  const id = idOf(`${migration.name}#${attempt}`)
  const now = nowSql[provider]
  const name = migration.name.replaceAll("'", "''")
  return {
    start: `INSERT INTO ${ledgerTable} (id, checksum, migration_name, started_at)
  VALUES ('${id}', '${checksumOf(migration)}', '${name}', ${now});`,
    finish: `UPDATE ${ledgerTable} SET finished_at = ${now}, applied_steps_count = 1 WHERE id = '${id}';`,
    fail: `UPDATE ${ledgerTable} SET logs = ? WHERE id = '${id}'`,
  }
}

/** In the form of a UUID. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5')
}

/** On SQLite milliseconds since 1970, as Prisma Migrate writes them. */
export const nowSql: Record<Provider, string> = {
  sqlite: "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
  postgresql: 'clock_timestamp()',
  mysql: 'NOW(3)',
}

const ledgerSql: Record<Provider, string> = {
  sqlite: `CREATE TABLE IF NOT EXISTS "${ledgerTable}" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`,
  postgresql: `CREATE TABLE IF NOT EXISTS ${ledgerTable} (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`,
  mysql: `CREATE TABLE IF NOT EXISTS ${ledgerTable} (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             DATETIME(3),
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          DATETIME(3),
    started_at              DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    applied_steps_count     INTEGER UNSIGNED NOT NULL DEFAULT 0
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
}
