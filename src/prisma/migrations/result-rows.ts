import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'

/** The rows of a query as objects; values are texts, numbers or null. */
export async function readRows(
  adapter: SqlDriverAdapter,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const argTypes = values.map((value) => ({
    scalarType: typeof value === 'number' ? ('int' as const) : ('string' as const),
    arity: 'scalar' as const,
  }))
  const { columnNames, rows } = await adapter.queryRaw({ sql, args: [...values], argTypes })
  return rows.map((row) =>
    Object.fromEntries(columnNames.map((name, index) => [name, row[index]] as const)),
  )
}
