import type { ColumnSpec, TableSpec } from '../spec/spec-document.js'

/** The columns of a table by name, in the order of the spec. */
export function columnsOf(table: TableSpec): [name: string, column: ColumnSpec][] {
  return Object.entries(table.columns ?? {})
}

/** In key order. */
export function primaryKeyOf(table: TableSpec): string[] {
  const marked = columnsOf(table).filter(([, column]) => column.primary_key)
  return table.primary_key ?? marked.map(([name]) => name)
}

/** Columns that are unique together or alone, each set once, without the primary key. */
export function uniquesOf(table: TableSpec): string[][] {
  const alone = columnsOf(table).filter(([, column]) => column.unique)
  const lists = distinct([...alone.map(([name]) => [name]), ...(table.unique ?? [])])
  const primaryKey = String(primaryKeyOf(table))
  return lists.filter((columns) => String(columns) !== primaryKey)
}

export function indexesOf(table: TableSpec): string[][] {
  return distinct(table.indexes ?? [])
}

/** What Prisma calls columns that are unique together: `order_id_line_no`. */
export const compoundName = (columns: readonly string[]): string => columns.join('_')

/** The names of the table's primary key and uniques of several columns. */
export function compoundNamesOf(table: TableSpec): string[] {
  const keys = [primaryKeyOf(table), ...uniquesOf(table)]
  return keys.filter(({ length }) => length > 1).map(compoundName)
}

/** Whether no two rows hold the same value of one column. */
export function isUnique(table: TableSpec, column: string): boolean {
  const keys = [primaryKeyOf(table), ...uniquesOf(table)]
  return keys.some((columns) => columns.length === 1 && columns[0] === column)
}

function distinct(lists: string[][]): string[][] {
  return [...new Map(lists.map((columns) => [String(columns), columns])).values()]
}
