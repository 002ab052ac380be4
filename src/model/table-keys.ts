import type { ColumnSpec, TableSpec } from '../spec/spec-document.js'

/** A table as it is written, and its keys however they are written. */
export interface KeyedTable {
  name: string
  spec: TableSpec
  /** In the order of the spec. */
  columns: [name: string, column: ColumnSpec][]
  /** In key order. */
  primaryKey: string[]
  /** Columns that are unique together or alone, each set once, without the primary key. */
  uniques: string[][]
  indexes: string[][]
  /** Columns of which no two rows hold the same value. */
  uniqueColumns: ReadonlySet<string>
}

export function readKeys(spec: TableSpec): KeyedTable {
  const columns = Object.entries(spec.columns ?? {})
  const alone = (isKey: (column: ColumnSpec) => boolean | undefined): string[] =>
    columns.filter(([, column]) => isKey(column)).map(([name]) => name)
  const primaryKey = spec.primary_key ?? alone((column) => column.primary_key)
  const uniqueAlone = alone((column) => column.unique).map((name) => [name])
  const uniques = distinct([...uniqueAlone, ...(spec.unique ?? [])]).filter(
    (list) => String(list) !== String(primaryKey),
  )
  const single = [primaryKey, ...uniques].filter(({ length }) => length === 1)
  return {
    name: spec.name,
    spec,
    columns,
    primaryKey,
    uniques,
    indexes: distinct(spec.indexes ?? []),
    uniqueColumns: new Set(single.flat()),
  }
}

/** What Prisma calls columns that are unique together: `order_id_line_no`. */
export const compoundName = (columns: readonly string[]): string => columns.join('_')

/** The names of the table's primary key and uniques of several columns. */
export function compoundNamesOf({ primaryKey, uniques }: KeyedTable): string[] {
  return [primaryKey, ...uniques].filter(({ length }) => length > 1).map(compoundName)
}

function distinct(lists: string[][]): string[][] {
  if (lists.length < 2) return lists
  return [...new Map(lists.map((columns) => [String(columns), columns])).values()]
}
