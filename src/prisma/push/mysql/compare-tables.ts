import { quoteName } from './column-sql.js'
import {
  addColumn,
  addForeignKey,
  createIndex,
  createTable,
  modifyColumn,
  modifyColumnSql,
} from './ddl.js'
import {
  comparableType,
  enumValues,
  type MysqlColumn,
  type MysqlForeignKey,
  type MysqlTable,
} from './table.js'

export interface MysqlDifference {
  /** Statements, each under a comment that names its kind. */
  steps: string[]
  /** Required columns without a default that are missing in a table, which may have rows. */
  required: { table: string; column: string }[]
  /** Differences that Pylight doesn't touch, each with the statement that would. */
  unhandled: string[]
  /** Columns that nothing wants and that rows can do without. */
  leftovers: string[]
}

/** What `found` lacks of `wanted`. Keys come last: they may point at tables that come later. */
export function compareTables(wanted: MysqlTable[], found: MysqlTable[]): MysqlDifference {
  const difference: MysqlDifference = { steps: [], required: [], unhandled: [], leftovers: [] }
  for (const table of wanted) {
    const current = found.find(({ name }) => name === table.name)
    if (current) compareTable(table, current, difference)
    else difference.steps.push(createTable(table))
  }
  for (const table of wanted) {
    const current = found.find(({ name }) => name === table.name)
    compareForeignKeys(table, current?.foreignKeys ?? [], difference)
  }
  return difference
}

function compareTable(table: MysqlTable, current: MysqlTable, difference: MysqlDifference): void {
  for (const column of table.columns) {
    const before = current.columns.find(({ name }) => name === column.name)
    if (before) compareColumn(table.name, column, before, difference)
    else compareMissingColumn(table.name, column, difference)
  }
  for (const column of current.columns) {
    if (table.columns.some(({ name }) => name === column.name)) continue
    const drop = `ALTER TABLE ${quoteName(table.name)} DROP COLUMN ${quoteName(column.name)}`
    const list = isRequired(column) ? difference.unhandled : difference.leftovers
    list.push(`${table.name}.${column.name} isn't in the spec. To drop it: ${drop}`)
  }
  for (const index of table.indexes) {
    if (current.indexes.some(({ name }) => name === index.name)) continue
    difference.steps.push(createIndex(table.name, index))
  }
  comparePrimaryKey(table, current, difference)
}

function compareMissingColumn(
  table: string,
  column: MysqlColumn,
  difference: MysqlDifference,
): void {
  if (isRequired(column)) difference.required.push({ table, column: column.name })
  difference.steps.push(addColumn(table, column))
}

/** A new row must bring a value for it. */
function isRequired(column: MysqlColumn): boolean {
  return !column.isNullable && !column.isAutoIncrement && column.default === undefined
}

function compareColumn(
  table: string,
  column: MysqlColumn,
  before: MysqlColumn,
  difference: MysqlDifference,
): void {
  const isSameType = comparableType(column.type) === comparableType(before.type)
  if (isSameType && column.isNullable === before.isNullable) return
  if (column.isNullable === before.isNullable && isLongerEnum(column, before)) {
    difference.steps.push(modifyColumn(table, column))
    return
  }
  difference.unhandled.push(
    `${table}.${column.name} is ${describe(before)} and should be ${describe(column)}. ` +
      `To change it: ${modifyColumnSql(table, column)}`,
  )
}

/** Values are only added, and at the end: no row and no order changes. */
function isLongerEnum(column: MysqlColumn, before: MysqlColumn): boolean {
  if (!/^enum\b/i.test(column.type) || !/^enum\b/i.test(before.type)) return false
  const values = enumValues(column.type)
  return enumValues(before.type).every((value, position) => values[position] === value)
}

function comparePrimaryKey(
  table: MysqlTable,
  current: MysqlTable,
  { unhandled }: MysqlDifference,
): void {
  const [wanted, found] = [table.primaryKey.join(', '), current.primaryKey.join(', ')]
  if (wanted === found) return
  unhandled.push(`The primary key of ${table.name} is (${found}) and should be (${wanted}).`)
}

function compareForeignKeys(
  table: MysqlTable,
  found: MysqlForeignKey[],
  difference: MysqlDifference,
): void {
  for (const key of table.foreignKeys) {
    const current = found.find(({ name }) => name === key.name)
    if (!current) difference.steps.push(addForeignKey(table.name, key))
    else if (rulesOf(current) !== rulesOf(key)) {
      const drop = `ALTER TABLE ${quoteName(table.name)} DROP FOREIGN KEY ${quoteName(key.name)}`
      difference.unhandled.push(
        `${table.name}: ${key.name} is ${rulesOf(current)} and should be ${rulesOf(key)}. ` +
          `To change it, run this again after: ${drop}`,
      )
    }
  }
}

/** To InnoDB, RESTRICT and NO ACTION are the same, and catalogues name either. */
function rulesOf({ target, onDelete, onUpdate }: MysqlForeignKey): string {
  const [deleting, updating] = [onDelete, onUpdate].map((rule) =>
    rule === 'NO ACTION' ? 'RESTRICT' : rule,
  )
  return `to ${target} ON DELETE ${deleting} ON UPDATE ${updating}`
}

function describe({ type, isNullable }: MysqlColumn): string {
  return `${comparableType(type)}${isNullable ? '' : ' not null'}`
}
