import { PrismaProblem } from '../problem.js'
import { quote } from '../push/table-names.js'
import { unmanagedOf, type UnmanagedColumn } from '../push/unmanaged.js'
import { readDatamodel } from '../schema-wasm.js'
import type { Migration } from './migration.js'
import type { MigrationSession } from './session.js'

/** The columns of others that a migration for SQLite doesn't copy into a table that it makes anew. */
export function lostInRebuilds(sql: string, schema: string): UnmanagedColumn[] {
  return unmanagedOf(readDatamodel(schema)).columns.filter(({ table, column }) => {
    const isRebuilt =
      sql.includes(`DROP TABLE ${quote(table)};`) && sql.includes(`RENAME TO ${quote(table)};`)
    return isRebuilt && !copiedColumns(sql, table).includes(column.toLowerCase())
  })
}

function copiedColumns(sql: string, table: string): string[] {
  const start = `INSERT INTO ${quote(`new_${table}`)} (`
  const [, list = ''] = sql.split(start)
  const names = list.slice(0, list.indexOf(')')).split(',')
  return names.map((name) =>
    name
      .trim()
      .replaceAll(/^["`[]|["`\]]$/g, '')
      .toLowerCase(),
  )
}

/** @throws PrismaProblem before a migration that would lose columns of others with their values */
export async function refuseLostColumns(
  session: MigrationSession,
  { name, sql, schema }: Migration,
): Promise<void> {
  if (session.provider !== 'sqlite' || schema === undefined) return
  for (const { table, column } of lostInRebuilds(sql, schema)) {
    if (!(await hasColumn(session, [table, ...formerNames(sql, table)], column))) continue
    throw new PrismaProblem(
      `Migration ${name} makes the table ${table} anew without its column ${column}, which others manage, ` +
        `so that its values would be lost. Add the column to the CREATE TABLE and the INSERT in the ` +
        `migration.sql, then run this again. Nothing of the migration was run.`,
    )
  }
}

/** The names that the migration takes from the table. */
function formerNames(sql: string, table: string): string[] {
  const renamed = sql.matchAll(/^ALTER TABLE "((?:[^"]|"")+)" RENAME TO ("(?:[^"]|"")+");$/gm)
  return Array.from(renamed)
    .filter(([, from, to]) => to === quote(table) && from !== `new_${table}`)
    .map(([, from = '']) => from.replaceAll('""', '"'))
}

async function hasColumn(
  session: MigrationSession,
  tables: string[],
  column: string,
): Promise<boolean> {
  for (const table of tables) {
    const sql = 'SELECT 1 FROM pragma_table_info(?) WHERE name = ? COLLATE NOCASE'
    if ((await session.query(sql, [table, column])).length > 0) return true
  }
  return false
}
