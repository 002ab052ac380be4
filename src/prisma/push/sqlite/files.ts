import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteAdapter } from '../../../../templates/src/generated/shared/sqlite/adapter.js'
import { readRows } from '../../migrations/result-rows.js'
import type { ReadRows } from '../read-rows.js'
import { createSqlite } from './open.js'
import { readSqlite, type SqliteTable } from './catalogue.js'

/** Opens a file while `use` runs. */
export async function withSqlite<Result>(
  file: string,
  use: (read: ReadRows) => Promise<Result>,
): Promise<Result> {
  const adapter = new SqliteAdapter(file, { foreignKeys: false })
  try {
    return await use((sql) => readRows(adapter, sql))
  } finally {
    await adapter.dispose()
  }
}

/** The tables that statements make, as SQLite describes them; a statement that fails makes none. */
export async function describeTables(statements: readonly string[]): Promise<SqliteTable[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pylight-schema-'))
  const file = join(folder, 'schema.db')
  createSqlite(file)
  const adapter = new SqliteAdapter(file, { foreignKeys: false })
  try {
    for (const sql of statements) await adapter.executeScript(sql).catch(() => undefined)
    return await readSqlite((sql) => readRows(adapter, sql))
  } finally {
    await adapter.dispose()
    await rm(folder, { recursive: true, force: true })
  }
}
