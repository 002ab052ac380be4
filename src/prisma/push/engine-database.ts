import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { SqlDefault } from './sql-defaults.js'
import type { OwnIndex } from './sql-indexes.js'
import type { InstantColumn } from './sqlite-datetimes.js'
import type { Unmanaged } from './unmanaged.js'

/** The tables and enums of a schema. */
export interface OwnThings {
  tables: string[]
  enums: string[]
  unmanaged: Unmanaged
  indexes: OwnIndex[]
  instants: InstantColumn[]
  sqlDefaults: SqlDefault[]
}

/** An open database of a provider that Prisma's schema engine is compiled for. */
export interface EngineDatabase {
  adapter: SqlDriverAdapter
  tables: string[]
  enums: string[]
  indexes: string[]
  /** Whether it makes a table anew to change a column. */
  rebuildsTables: boolean
  /** A table's or enum's name for the engine's filters. */
  filterName: (name: string) => string
  /** How the engine should see the database, if not as it is. */
  viewFor?: (own: OwnThings) => EngineView
  /** Runs a script, in a transaction if the database supports it. */
  run: (script: string) => Promise<void>
}

export interface EngineView {
  queryRaw: SqlDriverAdapter['queryRaw']
  /** The script to run instead of the engine's. */
  complete: (script: string) => Promise<string>
}

/** The first column of a query's rows. */
export async function readNames(adapter: SqlDriverAdapter, sql: string): Promise<string[]> {
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] })
  return rows.map(([name]) => String(name)).sort()
}
