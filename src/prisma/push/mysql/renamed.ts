import type { Rename, Renames } from '../../../model/renames.js'
import type { MysqlTable } from './table.js'

/** Tables as they are after renames. */
export function renamedTables(tables: MysqlTable[], renames: Renames): MysqlTable[] {
  return tables.map((table) => {
    const name = renamed(table.name, renames.tables)
    const columnOf = (column: string, of = name): string =>
      renamed(
        column,
        renames.columns.filter((one) => one.table === of),
      )
    return {
      name,
      columns: table.columns.map((column) => ({ ...column, name: columnOf(column.name) })),
      primaryKey: table.primaryKey.map((column) => columnOf(column)),
      indexes: table.indexes.map((index) => ({
        ...index,
        columns: index.columns.map((column) => ({ ...column, name: columnOf(column.name) })),
      })),
      foreignKeys: table.foreignKeys.map((key) => {
        const target = renamed(key.target, renames.tables)
        return {
          ...key,
          columns: key.columns.map((column) => columnOf(column)),
          target,
          targetColumns: key.targetColumns.map((column) => columnOf(column, target)),
        }
      }),
    }
  })
}

function renamed(name: string, renames: readonly Rename[]): string {
  return renames.find(({ from }) => from === name)?.to ?? name
}
