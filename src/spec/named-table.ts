import { isPlainObject } from './json-value.js'

/** A table of a spec as its author named it. */
export interface NamedTable {
  name: string
  place: string
  schema?: string
  /** The spec says which columns it has. */
  hasColumns: boolean
}

/** The tables of a spec that isn't validated yet. */
export function namedTables(written: unknown): NamedTable[] {
  if (!isPlainObject(written) || !Array.isArray(written['tables'])) return []
  return written['tables'].flatMap((table: unknown) => namedTable(table) ?? [])
}

/** Undefined for what has no name. */
export function namedTable(written: unknown): NamedTable | undefined {
  const { name, table, schema, columns }: Record<string, unknown> = isPlainObject(written)
    ? written
    : { name: written }
  if (typeof name !== 'string') return undefined
  const databaseName = typeof table === 'string' ? table : name
  const hasSchema = typeof schema === 'string' && schema !== 'public'
  return {
    name,
    place: hasSchema ? `${schema}.${databaseName}` : databaseName,
    ...(typeof schema === 'string' && { schema }),
    hasColumns: columns !== undefined,
  }
}
