import type { KeyedTable } from './table-keys.js'

/** With `of` only at views of which all base tables are known, also through other views. */
export function withKnownViews(specs: KeyedTable[]): KeyedTable[] {
  const unknown = new Set(specs.filter(({ spec }) => spec.view && !spec.of).map(({ name }) => name))
  const above = new Map<string, string[]>()
  for (const { name, spec } of specs) {
    for (const shown of spec.of ?? []) above.set(shown, [...(above.get(shown) ?? []), name])
  }
  for (const name of unknown) for (const view of above.get(name) ?? []) unknown.add(view)
  return specs.map((table) => {
    if (!unknown.has(table.name) || !table.spec.of) return table
    return { ...table, spec: { ...table.spec, of: undefined } }
  })
}

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
