import type { ChangingKey } from './changing-keys.js'
import { isPlainObject } from './json-value.js'
import { namedTable, namedTables, type NamedTable } from './named-table.js'
import { withoutUnseen, type UncachedTable } from './without-unseen.js'

/** What was read of a database's tables, in the words of a spec. */
export interface ReflectedTables {
  /** By the table's place in the database: `products`, or `sales.orders`. */
  tables: Record<string, ReflectedTable>
  enums: Record<string, unknown>
  /** What changes rows of these tables, also through tables that the spec doesn't list; by places. */
  keys: ChangingKey[]
}

export interface ReflectedTable {
  /** What references in other tables call it. */
  name: string
  /** Keys of a spec's table. */
  settings: Record<string, unknown>
  columns: Record<string, Record<string, unknown>>
}

/** The spec with the columns of those tables that list none, as they were read from the database. */
export function withReflected(written: unknown, reflected: ReflectedTables | undefined): unknown {
  if (!reflected || !isPlainObject(written) || !Array.isArray(written['tables'])) return written
  return filled({ ...written, tables: written['tables'] }, reflected).spec
}

/** The same, with the tables that aren't cached because the spec lacks keys. */
export function filled(
  written: { tables: unknown[] } & Record<string, unknown>,
  reflected: ReflectedTables,
): { spec: unknown; uncached: UncachedTable[] } {
  const all = namedTables(written)
  if (all.every(({ hasColumns }) => hasColumns)) return { spec: written, uncached: [] }
  const filler = new Filler(reflected, all)
  const full = written.tables.map((table) => filler.filled(table))
  const { tables, uncached } = withoutUnseen({ ...written, tables: full }, reflected.keys)
  const own = isPlainObject(written['enums']) ? written['enums'] : {}
  const enums = { ...filler.enums(), ...own }
  const spec = { ...written, ...(Object.keys(enums).length > 0 && { enums }), tables }
  return { spec, uncached }
}

class Filler {
  /** The table's name in the spec, by the name that references use for it. */
  private readonly names: ReadonlyMap<string, string>
  private readonly usedEnums = new Set<string>()

  constructor(
    private readonly reflected: ReflectedTables,
    all: NamedTable[],
  ) {
    this.names = new Map(
      all.flatMap(({ name, place }): [string, string][] => {
        const found = tableAt(reflected, place)
        return found ? [[found.name, name]] : []
      }),
    )
  }

  filled(written: unknown): unknown {
    const named = namedTable(written)
    const found = named && !named.hasColumns ? tableAt(this.reflected, named.place) : undefined
    if (!named || !found) return written
    const given = isPlainObject(written) ? written : { name: named.name }
    const { view, of, foreign_keys: keys, ...settings } = found.settings
    return {
      ...settings,
      ...(view === true ? { view, ...this.shown(of) } : { managed: false }),
      ...(Array.isArray(keys) && { foreign_keys: keys.flatMap((key) => this.key(key)) }),
      ...given,
      columns: Object.fromEntries(
        Object.entries(found.columns).map(([name, column]) => [name, this.column(column)]),
      ),
    }
  }

  enums(): Record<string, unknown> {
    const { enums } = this.reflected
    return Object.fromEntries(Object.entries(enums).filter(([name]) => this.usedEnums.has(name)))
  }

  /** Only a view of which all tables are in the spec can be kept fresh. */
  private shown(of: unknown): { of?: string[] } {
    if (!Array.isArray(of)) return {}
    const names = of.flatMap((name: unknown) => this.names.get(String(name)) ?? [])
    return names.length === of.length ? { of: names } : {}
  }

  private column(column: Record<string, unknown>): Record<string, unknown> {
    const { references, ...rest } = column
    if (typeof rest['enum'] === 'string') this.usedEnums.add(rest['enum'])
    const [key] = references === undefined ? [] : this.renamed(references)
    return key ? { ...rest, references: key } : rest
  }

  private key(written: unknown): unknown[] {
    if (!isPlainObject(written)) return []
    return this.renamed(written['references']).map((references) => ({ ...written, references }))
  }

  /** Nothing for a table that the spec doesn't have. */
  private renamed(references: unknown): Record<string, unknown>[] {
    if (!isPlainObject(references)) return []
    const table = this.names.get(String(references['table']))
    return table === undefined ? [] : [{ ...references, table }]
  }
}

function tableAt({ tables }: ReflectedTables, place: string): ReflectedTable | undefined {
  return Object.hasOwn(tables, place) ? tables[place] : undefined
}
