import type { KeyedTable } from './table-keys.js'

/** By view, the tables whose rows it shows, also through other views; views that don't say so have none. */
export function shownTables(specs: readonly KeyedTable[]): ReadonlyMap<string, readonly string[]> {
  const views = new Map(
    specs.flatMap(({ name, spec }) => (spec.view ? [[name, spec.of ?? []] as const] : [])),
  )
  const baseTables = (names: readonly string[], seen: Set<string>): string[] =>
    names.flatMap((name) => {
      if (seen.has(name)) return []
      seen.add(name)
      const shown = views.get(name)
      return shown ? baseTables(shown, seen) : [name]
    })
  return new Map([...views].map(([view, names]) => [view, baseTables(names, new Set([view]))]))
}
