import { SqliteAdapter } from '../../../templates/src/generated/shared/sqlite/adapter.js'
import { createSqlite } from '../push/sqlite/open.js'
import type { SqliteTarget } from '../push/target.js'
import { readRows } from './result-rows.js'
import type { MigrationSession, TimeLimits } from './session.js'

const dayMs = 24 * 60 * 60 * 1000

/** Foreign keys are off, because a migration rebuilds tables by dropping them. */
export function openSqliteSession(
  { file }: SqliteTarget,
  { lockSeconds, statementSeconds }: TimeLimits,
): MigrationSession {
  createSqlite(file)
  const adapter = new SqliteAdapter(file, {
    waitMs: lockSeconds * 1000,
    statementMs: statementSeconds === 0 ? dayMs : statementSeconds * 1000,
    foreignKeys: false,
  })
  const query: MigrationSession['query'] = (sql, values) => readRows(adapter, sql, values)
  return {
    provider: 'sqlite',
    isAtomic: true,
    tables: async () => (await query(tablesSql)).map(({ name }) => String(name)),
    query,
    run: (script) => adapter.executeScript(script),
    // A deployer that comes second fails to record its migration, and its transaction is rolled back.
    lock: () => Promise.resolve(true),
    close: () => adapter.dispose(),
  }
}

const tablesSql = `SELECT name FROM sqlite_master
  WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`
