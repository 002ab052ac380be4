import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SqlDriverAdapter, SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'
import { SqliteAdapter } from '../../../templates/src/generated/shared/sqlite/adapter.js'
import {
  readNames,
  type EngineDatabase,
  type EngineView,
  type OwnThings,
} from './engine-database.js'
import { withSpecDefaults } from './sql-defaults.js'
import {
  Defaults,
  describeDefaults,
  otherwiseWritten,
  quote,
  rewriteSql,
  tableOf,
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
    indexes: await readNames(adapter, "SELECT name FROM sqlite_master WHERE type = 'index'"),
    rebuildsTables: true,
    filterName: (name) => name,
    viewFor: (own) => viewOf(adapter, own),
    run: (script) => adapter.executeScript(script),
  }
}

const names = { table: '', column: 'name', default: 'dflt_value' }

function viewOf(
  adapter: SqlDriverAdapter,
  { instants: columns, sqlDefaults }: OwnThings,
): EngineView {
  const defaults = new Defaults(columns)
  const others = sqlDefaults.filter(({ table, column }) => {
    return !columns.some((instant) => instant.table === table && instant.name === column)
  })
  return {
    queryRaw: async (query) => {
      const found = defaults.translate(query, withoutPartial(query, await adapter.queryRaw(query)))
      const table = tableOf(query)
      return table === undefined ? found : withSpecDefaults(found, names, others, table)
    },
    complete: async (script) => {
      const changes = await withoutSameTables(adapter, withPrismaDefaults(script))
      const parts = [describeDefaults(defaults.outdated), changes]
      for (const column of columns) {
        if (await isOtherwiseWritten(adapter, column)) parts.push(rewriteSql(column))
      }
      return parts.filter((part) => part !== '').join('\n')
    },
  }
}

/** The engine fails at indexes of some rows only. */
function withoutPartial({ sql }: SqlQuery, result: SqlResultSet): SqlResultSet {
  if (!sql.startsWith('PRAGMA index_list')) return result
  const at = result.columnNames.indexOf('partial')
  return { ...result, rows: result.rows.filter((row) => Number(row[at]) === 0) }
}

const rebuilding = /-- RedefineTables\n[^]*?\nPRAGMA defer_foreign_keys=OFF;\n?/
const rebuilt = /CREATE TABLE "new_(.*?)" (\([^]*?\n\));/g

/**
 * The engine takes every default of a text for a literal, so it rebuilds tables that have SQL there.
 * Without the rebuilding, if all of those tables are what they would become.
 */
async function withoutSameTables(adapter: SqlDriverAdapter, script: string): Promise<string> {
  const block = rebuilding.exec(script)?.[0] ?? ''
  for (const [, table = '', body = ''] of block.matchAll(rebuilt)) {
    const found = `SELECT sql FROM sqlite_master WHERE name = '${table.replaceAll("'", "''")}'`
    const [current = ''] = await readNames(adapter, found)
    if (!current.endsWith(`" ${body}`)) return script
  }
  return script.replace(block, '')
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
