import type { ColumnSpec, TableSpec } from '../spec/spec-document.js'

/** A table's spec, with its keys in one form. */
export interface KeyedTable {
  name: string
  spec: TableSpec
  /** In the order of the spec. */
  columns: [name: string, column: ColumnSpec][]
  /** In key order. */
  primaryKey: string[]
  /** Unique sets of columns, each once, without the primary key. */
  uniques: string[][]
  indexes: string[][]
  /** Columns that are unique by themselves. */
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

/** Prisma's name for columns that are unique together: `order_id_line_no`. */
export const compoundName = (columns: readonly string[]): string => columns.join('_')

/** Prisma's names for the table's composite keys. */
export function compoundNamesOf({ primaryKey, uniques }: KeyedTable): string[] {
  return [primaryKey, ...uniques].filter(({ length }) => length > 1).map(compoundName)
}

function distinct(lists: string[][]): string[][] {
  if (lists.length < 2) return lists
  return [...new Map(lists.map((columns) => [String(columns), columns])).values()]
}
