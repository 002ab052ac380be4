import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'

/** An open database of a provider that Prisma's schema engine is compiled for. */
export interface EngineDatabase {
  adapter: SqlDriverAdapter
  tables: string[]
  /** Runs a script, in a transaction if the database supports it. */
  run: (script: string) => Promise<void>
}

/** The first column of a query's rows. */
export async function readNames(adapter: SqlDriverAdapter, sql: string): Promise<string[]> {
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] })
  return rows.map(([name]) => String(name)).sort()
}
