import type { ChangingKey } from '../spec/changing-keys.js'

/** The settings of a column or a table, in the order in which they are written. */
export type Settings = Record<string, unknown>

export interface ImportedTable {
  name: string
  /** What notes call it: its name in the database or in the Prisma schema. */
  place?: string
  /** Besides `name` and `columns`. */
  settings: Settings
  columns: Map<string, Settings>
}

/** What has no counterpart in a spec. */
export interface ImportNote {
  /** In the Prisma schema, from 1; absent where it was read from a database. */
  line?: number
  /** Of a schema in several files, below its folder. */
  file?: string
  /** The table that it is about. */
  table?: string
  text: string
}

export interface ImportedSpec {
  enums: Map<string, Settings>
  tables: ImportedTable[]
  /** All foreign keys that change rows, also those that the spec can't say. */
  keys: ChangingKey[]
  /** By name, where the database has each table, also those that are left out. */
  places: Map<string, { table?: string; schema?: string }>
  notes: ImportNote[]
}

/** How notes name a table, or a column of it. */
export function sourceName(
  table: Pick<ImportedTable, 'name' | 'place' | 'columns'>,
  column?: string,
) {
  const { name, place = name, columns } = table
  if (column === undefined) return place
  return `${place}.${sourceColumn(columns, column)}`
}

/** A column's name in the database. */
export function sourceColumn(columns: ReadonlyMap<string, Settings>, name: string): string {
  const { column } = columns.get(name) ?? {}
  return typeof column === 'string' ? column : name
}
