import { compareColumns } from './compare-columns.js'
import { compareForeignKeys, compareIndexes, comparePrimaryKey } from './compare-keys.js'
import { createTable } from './ddl.js'
import type { MysqlDifference } from './difference.js'
import type { MysqlTable } from './table.js'

/** What `found` lacks of `wanted`. Foreign keys come last: they may refer to later tables. */
export function compareTables(
  wanted: MysqlTable[],
  found: MysqlTable[],
  unmanaged: readonly { table: string; column: string }[] = [],
): MysqlDifference {
  const difference: MysqlDifference = {
    steps: [],
    required: [],
    unhandled: [],
    leftovers: [],
    losses: [],
  }
  const currentOf = new Map(found.map((table) => [table.name, table]))
  for (const table of wanted) {
    const current = currentOf.get(table.name)
    if (current) {
      const left = unmanaged.filter((one) => one.table === table.name)
      compareTable(without(table, left), without(current, left), difference)
    } else difference.steps.push(createTable(table))
  }
  for (const table of wanted) {
    compareForeignKeys(table, currentOf.get(table.name)?.foreignKeys ?? [], difference)
  }
  return difference
}

function without(table: MysqlTable, columns: readonly { column: string }[]): MysqlTable {
  const isLeft = (name: string): boolean => columns.some(({ column }) => column === name)
  return { ...table, columns: table.columns.filter(({ name }) => !isLeft(name)) }
}

function compareTable(table: MysqlTable, current: MysqlTable, difference: MysqlDifference): void {
  compareColumns(table, current, difference)
  compareIndexes(table, current, difference)
  comparePrimaryKey(table, current, difference)
}
