import type { ChangingKey } from '../spec/changing-keys.js'

/** The settings of a column or a table, in the order in which they are written. */
export type Settings = Record<string, unknown>

export interface ImportedTable {
  name: string
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
