import type { Table } from './model.js'
import { isSame } from './same.js'

/** Returns the previous model's object for a table that is equal, so that work on it is done once. */
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
