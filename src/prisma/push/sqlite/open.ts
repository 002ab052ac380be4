import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { SqliteAdapter } from '../../../../templates/src/generated/shared/sqlite/adapter.js'
import { readNames, type EngineDatabase } from '../engine-database.js'
import type { SqliteTarget } from '../target.js'

/** Rebuilding a large table takes longer than a request may. */
const statementMs = 24 * 60 * 60 * 1000

/** Rebuilding a table drops it, which must not affect rows that refer to it. */
const foreignKeys = false

export async function openSqlite({ file }: SqliteTarget): Promise<EngineDatabase> {
  createSqlite(file)
  const adapter = new SqliteAdapter(file, { statementMs, foreignKeys })
  return {
    adapter,
    tables: await readNames(
      adapter,
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    ),
    run: (script) => adapter.executeScript(script),
  }
}

/** Creates the file if it doesn't exist. */
export function createSqlite(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  closeSync(openSync(file, 'a'))
}
