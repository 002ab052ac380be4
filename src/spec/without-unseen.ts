import { unseenTables, type ChangingKey, type KnownTable } from './changing-keys.js'
import { isPlainObject } from './json-value.js'
import { namedTable } from './named-table.js'

type Settings = Record<string, unknown>

/** A table that isn't cached, with those beyond the spec through which its rows may change. */
export interface UncachedTable {
  name: string
  through: string[]
}

/**
 * Caches no table whose rows the API's writes may change through keys that the spec lacks.
 *
 * @param spec with the columns of all tables, not validated yet
 * @param found the database's keys, whose tables are places
 */
export function withoutUnseen(
  spec: { tables: unknown[] } & Settings,
  found: readonly ChangingKey[],
): { tables: unknown[]; uncached: UncachedTable[] } {
  const places = new Map<string, string>()
  for (const table of spec.tables) {
    const named = namedTable(table)
    if (named) places.set(named.name, named.place)
  }
  const known = spec.tables.flatMap((table) => knownTable(table, places) ?? [])
  const listed = new Set(known.map(({ name }) => name))
  const unseen = unseenTables(known, keysNow(spec, known, found))
  const uncached: UncachedTable[] = []
  const tables = spec.tables.map((table) => {
    const { name = '', place = '' } = namedTable(table) ?? {}
    const targets = unseen.get(place)
    if (!targets || !isPlainObject(table) || !mayBeCached(table)) return table
    uncached.push({ name, through: targets.filter((target) => !listed.has(target)) })
    return { ...table, features: withoutCache(table['features']) }
  })
  return { tables, uncached }
}

/** A table that Pylight manages has the keys of the spec, whatever was read of it. */
function keysNow(
  { database, tables }: { tables: unknown[] } & Settings,
  known: KnownTable[],
  found: readonly ChangingKey[],
): ChangingKey[] {
  const isByDefault = !isPlainObject(database) || database['managed'] !== false
  const managed = new Set(
    tables.flatMap((table) => {
      const isManaged = isPlainObject(table) && (table['managed'] ?? isByDefault) !== false
      return isManaged && table['view'] !== true ? (namedTable(table)?.place ?? []) : []
    }),
  )
  const own = known.filter(({ name }) => managed.has(name)).flatMap(({ keys }) => keys)
  return [...found.filter(({ table }) => !managed.has(table)), ...own]
}

function knownTable(table: unknown, places: ReadonlyMap<string, string>): KnownTable | undefined {
  const named = namedTable(table)
  if (!named || !isPlainObject(table)) return undefined
  const { columns, foreign_keys: keys, of, view } = table
  const own = isPlainObject(columns) ? columns : {}
  const keyOf = (names: unknown, reference: unknown): ChangingKey[] => {
    const target = places.get(targetOf(reference))
    if (!Array.isArray(names) || target === undefined) return []
    return [{ table: named.place, columns: names.map((name) => columnOf(own, name)), target }]
  }
  const single = Object.entries(own).flatMap(([name, column]) =>
    isPlainObject(column) ? keyOf([name], column['references']) : [],
  )
  const listed = Array.isArray(keys)
    ? keys.flatMap((key) => (isPlainObject(key) ? keyOf(key['columns'], key['references']) : []))
    : []
  return {
    name: named.place,
    isView: view === true,
    of: Array.isArray(of) ? of.flatMap((name) => places.get(String(name)) ?? []) : [],
    keys: [...single, ...listed],
  }
}

/** The column's name in the database. */
function columnOf(columns: Settings, name: unknown): string {
  const column = columns[String(name)]
  const given = isPlainObject(column) ? column['column'] : undefined
  return typeof given === 'string' ? given : String(name)
}

/** The table of `users.id`, or of `{ table: users, … }`. */
function targetOf(reference: unknown): string {
  if (typeof reference === 'string') return reference.split('.')[0] ?? ''
  return isPlainObject(reference) ? String(reference['table']) : ''
}

/** A view is cached only with the tables that it shows. */
function mayBeCached({ view, of, features }: Settings): boolean {
  if (view === true && of === undefined) return false
  const caching = isPlainObject(features) ? features['caching'] : undefined
  return caching !== false && !(isPlainObject(caching) && caching['enabled'] === false)
}

function withoutCache(features: unknown): unknown {
  if (features === undefined) return { caching: false }
  return isPlainObject(features) ? { ...features, caching: false } : features
}
