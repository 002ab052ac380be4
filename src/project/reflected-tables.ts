import type { ImportedSpec, ImportedTable, Settings } from '../import/imported.js'
import type { ReflectedTables } from '../pipeline/named-tables.js'

/** An imported spec by the database's names, for tables that other specs name without columns. */
export function reflectedTables(
  { tables, enums }: ImportedSpec,
  usualSchema: string,
): ReflectedTables {
  const sorted = tables.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  return {
    tables: Object.fromEntries(
      sorted.map((table) => {
        const settings = without(table.settings, ['table', 'schema'])
        const columns = [...table.columns].map(([name, column]) => [name, longForm(column)])
        return [
          placeOf(table),
          { name: table.name, settings, columns: Object.fromEntries(columns) as never },
        ]
      }),
    ),
    enums: Object.fromEntries(enums),
  }

  function placeOf({ name, settings }: ImportedTable): string {
    const { table = name, schema = 'public' } = settings as { table?: string; schema?: string }
    return schema === usualSchema ? table : `${schema}.${table}`
  }
}

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
