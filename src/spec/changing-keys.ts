/** What changes rows of a table after a write to another one: a foreign key with such an action. */
export interface ChangingKey {
  table: string
  /** By their names in the database; none where both tables show the same rows. */
  columns: string[]
  /** Absent for a table that wasn't read. */
  target?: string
}

/** A table of a spec, with the keys that the spec says. */
export interface KnownTable {
  name: string
  /** A view is only read. */
  isView: boolean
  /** Of a view, what it shows. */
  of: string[]
  keys: ChangingKey[]
}

/**
 * The tables and views that writes to the spec's tables may change through keys that the spec lacks, with
 * the tables that these keys refer to.
 */
export function unseenTables(
  tables: readonly KnownTable[],
  keys: readonly ChangingKey[],
): Map<string, string[]> {
  const known = new Set(tables.flatMap((table) => table.keys.map(idOf)))
  const written = new Set(tables.flatMap(({ name, isView }) => (isView ? [] : name)))
  const after = new Map<string | undefined, ChangingKey[]>()
  for (const key of keys) after.set(key.target, [...(after.get(key.target) ?? []), key])
  const isFirst = (key: ChangingKey): boolean =>
    (key.target === undefined || written.has(key.target)) && !known.has(idOf(key))
  const unseen = new Set(keys.filter(isFirst))
  for (const key of unseen) {
    for (const next of after.get(key.table) ?? []) {
      // Tables with the same rows are named in pairs, so two such steps lead nowhere else.
      if (!sharesRows(key) || !sharesRows(next)) unseen.add(next)
    }
  }
  const found = new Map<string, string[]>()
  for (const { table, target } of unseen) {
    found.set(table, [...(found.get(table) ?? []), ...(target === undefined ? [] : [target])])
  }
  for (const [name] of found) {
    for (const { name: view, of } of tables) {
      if (of.includes(name) && !found.has(view)) found.set(view, [name])
    }
  }
  return found
}

function sharesRows({ columns }: ChangingKey): boolean {
  return columns.length === 0
}

function idOf({ table, columns, target }: ChangingKey): string {
  return JSON.stringify([table, columns, target])
}
