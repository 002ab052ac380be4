import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { SqliteAdapter } from '../../../templates/src/generated/shared/sqlite/adapter.js'
import { readNames, type EngineDatabase, type EngineView } from './engine-database.js'
import {
  Defaults,
  describeDefaults,
  otherwiseWritten,
  quote,
  rewriteSql,
  withPrismaDefaults,
  type InstantColumn,
} from './sqlite-datetimes.js'
import type { SqliteTarget } from './target.js'

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
    enums: [],
    filterName: (name) => name,
    viewFor: ({ instants }) => viewOf(adapter, instants),
    run: (script) => adapter.executeScript(script),
  }
}

function viewOf(adapter: SqlDriverAdapter, columns: InstantColumn[]): EngineView {
  const defaults = new Defaults(columns)
  return {
    queryRaw: async (query) => defaults.translate(query, await adapter.queryRaw(query)),
    complete: async (script) => {
      const parts = [describeDefaults(defaults.outdated), withPrismaDefaults(script)]
      for (const column of columns) {
        if (await isOtherwiseWritten(adapter, column)) parts.push(rewriteSql(column))
      }
      return parts.filter((part) => part !== '').join('\n')
    },
  }
}

async function isOtherwiseWritten(
  adapter: SqlDriverAdapter,
  column: InstantColumn,
): Promise<boolean> {
  const table = `'${column.table.replaceAll("'", "''")}'`
  const columns = await readNames(adapter, `SELECT name FROM pragma_table_info(${table})`)
  if (!columns.includes(column.name)) return false
  const found = `SELECT 1 FROM ${quote(column.table)} WHERE ${otherwiseWritten(column)} LIMIT 1`
  return (await readNames(adapter, found)).length > 0
}

/** Creates the file if it doesn't exist. */
export function createSqlite(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  closeSync(openSync(file, 'a'))
}
