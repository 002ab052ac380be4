/** The rows of a query, by the names of their columns. */
export type ReadRows = (sql: string) => Promise<Record<string, unknown>[]>
