import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { InstantColumn } from './sqlite-datetimes.js'

/** What a schema itself names in the database. */
export interface OwnThings {
  tables: string[]
  enums: string[]
  instants: InstantColumn[]
}

/** An open database of a provider that Prisma's schema engine is compiled for. */
export interface EngineDatabase {
  adapter: SqlDriverAdapter
  tables: string[]
  enums: string[]
  /** A table or an enum as the engine's filters name it. */
  filterName: (name: string) => string
  /** Where the engine isn't to see the database as it is. */
  viewFor?: (own: OwnThings) => EngineView
  /** All of a script or, where the database can, nothing of it. */
  run: (script: string) => Promise<void>
}

export interface EngineView {
  queryRaw: SqlDriverAdapter['queryRaw']
  /** What is to run for the engine's script. */
  complete: (script: string) => Promise<string>
}

/** The first column of a query's rows. */
export async function readNames(adapter: SqlDriverAdapter, sql: string): Promise<string[]> {
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] })
  return rows.map(([name]) => String(name)).sort()
}
