import type { Table } from './model.js'

/** Gives equal tables of one model and the next as the same objects, so that work on them is done once. */
export class TableMemory {
  private known: ReadonlyMap<string, Table> = new Map()

  recall(tables: Table[]): Table[] {
    const recalled = tables.map((table) => {
      const before = this.known.get(table.name)
      return before && isSame(before, table) ? before : table
    })
    this.known = new Map(recalled.map((table) => [table.name, table]))
    return recalled
  }
}

/** Whether two values are the same plain data, the order of keys included. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return false
  const keys = Object.keys(one)
  const otherKeys = Object.keys(other)
  if (keys.length !== otherKeys.length) return false
  return keys.every((key, at) => key === otherKeys[at] && isSame(one[key], other[key]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
