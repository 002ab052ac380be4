import type { Table } from '../model/model.js'

/** Remembers a result per table, because several files of a table need the same. */
export function oncePerTable<Result>(workOut: (table: Table) => Result): (table: Table) => Result {
  const known = new WeakMap<Table, Result>()
  return (table) => {
    const result = known.get(table) ?? workOut(table)
    known.set(table, result)
    return result
  }
}
