import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'

/** An open database of a provider that Prisma's schema engine is compiled for. */
export interface EngineDatabase {
  adapter: SqlDriverAdapter
  tables: string[]
  enums: string[]
  /** A table or an enum as the engine's filters name it. */
  filterName: (name: string) => string
  /** All of a script or, where the database can, nothing of it. */
  run: (script: string) => Promise<void>
}

/** The first column of a query's rows. */
export async function readNames(adapter: SqlDriverAdapter, sql: string): Promise<string[]> {
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] })
  return rows.map(([name]) => String(name)).sort()
}
