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
  /** All foreign keys that the tables had, also those that the spec can't say. */
  keys: ImportedKey[]
  notes: ImportNote[]
}

/** A foreign key by the API's names. */
export interface ImportedKey {
  table: string
  columns: string[]
  target: string
  /** Whether a write to the target's rows may change rows of the table. */
  changesRows: boolean
}
