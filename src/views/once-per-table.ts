import type { Table } from '../model/model.js'

/** Remembers what was worked out for each table, as several files of a table ask for the same. */
export function oncePerTable<Result>(workOut: (table: Table) => Result): (table: Table) => Result {
  const known = new WeakMap<Table, Result>()
  return (table) => {
    const result = known.get(table) ?? workOut(table)
    known.set(table, result)
    return result
  }
}
