import type { ImportedSpec, Settings } from '../import/imported.js'
import type { ChangingKey, ReflectedTables } from '../pipeline/named-tables.js'

/** Those of the keys that may change rows of the tables, also through others. */
export function keysLeadingTo(
  tables: ReadonlySet<string>,
  keys: readonly ChangingKey[],
): ChangingKey[] {
  const reached = new Set(tables)
  for (const name of reached) {
    for (const { table, target } of keys) if (table === name && target) reached.add(target)
  }
  return keys.filter(({ table }) => reached.has(table))
}

/** An imported spec by the database's names, for tables that other specs name without columns. */
export function reflectedTables(
  { tables, enums, keys, places }: ImportedSpec,
  usualSchema: string,
): ReflectedTables {
  const sorted = tables.toSorted((one, other) => compare(placeOf(one.name), placeOf(other.name)))
  return {
    tables: Object.fromEntries(
      sorted.map((table) => {
        const settings = without(table.settings, ['table', 'schema'])
        const columns = [...table.columns].map(([name, column]) => [name, longForm(column)])
        return [
          placeOf(table.name),
          { name: table.name, settings, columns: Object.fromEntries(columns) as never },
        ]
      }),
    ),
    enums: Object.fromEntries(enums),
    keys: keys
      .map(({ table, columns, target }) => ({
        table: placeOf(table),
        columns,
        ...(target !== undefined && { target: placeOf(target) }),
      }))
      .sort((one, other) => compare(JSON.stringify(one), JSON.stringify(other))),
  }

  function placeOf(name: string): string {
    const { table = name, schema = usualSchema } = places.get(name) ?? {}
    return schema === usualSchema ? table : `${schema}.${table}`
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** `references: { table, column }` in place of `table.column`. */
function longForm(column: Settings): Settings {
  const { references } = column
  if (typeof references !== 'string') return column
  const [table = '', name = ''] = references.split('.')
  return { ...column, references: { table, column: name } }
}

function without(settings: Settings, keys: string[]): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !keys.includes(key)))
}
