import { isPlainObject } from '../spec/json-value.js'
import { parseSpec, type SpecSource } from '../spec/parse.js'
import { withReflected, type ReflectedTables } from '../spec/reflected.js'

export { withTables } from '../spec/yaml/with-tables.js'

type Settings = Record<string, unknown>

/** What a spec lacks of a table of the database. */
export interface TableToAdd {
  /** The table's place in the spec's list; absent for one that it doesn't have. */
  index?: number
  name: string
  settings: Settings
  columns: Map<string, Settings>
  /** The spec has features of it, which say that it is cached, and it must not be. */
  isUncached: boolean
}

/** What the columns that were read add to a spec that doesn't have them; undefined if it can't be read. */
export function columnsToAdd(
  source: SpecSource,
  reflected: ReflectedTables,
  names: readonly string[],
): { tables: TableToAdd[]; enums: Map<string, Settings> } | undefined {
  const value = parseSpec(source).raw?.value
  if (!isPlainObject(value) || !Array.isArray(value['tables'])) return undefined
  const written = value['tables'] as unknown[]
  const nameOf = (table: unknown) => (isPlainObject(table) ? table['name'] : table)
  const known = new Set(written.map(nameOf))
  const all = [...written, ...names.filter((name) => !known.has(name)).map((name) => ({ name }))]
  const asked = all.map((table) =>
    isPlainObject(table) && names.includes(String(table['name']))
      ? without(table, ['columns'])
      : table,
  )
  const filled = withReflected({ ...value, tables: asked }, reflected) as {
    enums?: Settings
    tables: Settings[]
  }
  const ownEnums = isPlainObject(value['enums']) ? Object.keys(value['enums']) : []
  return {
    tables: filled.tables.flatMap((table, index): TableToAdd[] => {
      const name = String(nameOf(table))
      if (!names.includes(name) || !isPlainObject(table['columns'])) return []
      const given = isPlainObject(asked[index]) ? Object.keys(asked[index]) : ['name']
      return [
        {
          ...(index < written.length && { index }),
          name,
          settings: without(table, [...given, 'columns']),
          columns: new Map(Object.entries(table['columns'] as Record<string, Settings>)),
          isUncached: given.includes('features') && table['features'] !== featuresOf(asked[index]),
        },
      ]
    }),
    enums: new Map(
      Object.entries(without(filled.enums ?? {}, ownEnums) as Record<string, Settings>),
    ),
  }
}

function featuresOf(table: unknown): unknown {
  return isPlainObject(table) ? table['features'] : undefined
}

function without(settings: Settings, keys: readonly string[]): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !keys.includes(key)))
}
