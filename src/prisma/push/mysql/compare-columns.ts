import { quoteName } from './column-sql.js'
import { addColumn, modifyColumn, modifyColumnSql } from './ddl.js'
import type { MysqlDifference } from './difference.js'
import { lossOf } from './losses.js'
import { comparableType, enumValues, type MysqlColumn, type MysqlTable } from './table.js'

export function compareColumns(
  { name: table, columns }: MysqlTable,
  current: MysqlTable,
  difference: MysqlDifference,
): void {
  for (const column of columns) {
    const before = current.columns.find(({ name }) => name === column.name)
    if (before) compareColumn(table, column, before, difference)
    else compareMissingColumn(table, column, difference)
  }
  for (const column of current.columns) {
    if (columns.some(({ name }) => name === column.name)) continue
    const drop = `ALTER TABLE ${quoteName(table)} DROP COLUMN ${quoteName(column.name)}`
    const list = isRequired(column) ? difference.unhandled : difference.leftovers
    const ending = isRequired(column) ? ', but each new row needs a value for it.' : '.'
    list.push({
      text: `${table}.${column.name} isn't in the spec${ending}`,
      hint: 'To drop it',
      statements: [drop],
      drops: `${table}.${column.name} with all its values`,
    })
  }
}

function compareMissingColumn(
  table: string,
  column: MysqlColumn,
  difference: MysqlDifference,
): void {
  if (isRequired(column)) difference.required.push({ table, column: column.name })
  difference.steps.push(addColumn(table, column))
}

/** Whether a new row must have a value for it. */
function isRequired(column: MysqlColumn): boolean {
  const { isNullable, isAutoIncrement, isGenerated = false, default: given } = column
  return !isNullable && !isAutoIncrement && !isGenerated && given === undefined
}

/** Otherwise a row with the key 0 would get another one. */
const keepZero = "SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')"

function compareColumn(
  table: string,
  column: MysqlColumn,
  before: MysqlColumn,
  difference: MysqlDifference,
): void {
  const changed = withCollation(column, before)
  const isSameType = comparableType(column.type) === comparableType(before.type)
  const isNumbered = column.isAutoIncrement && !before.isAutoIncrement
  if (isSameType && column.isNullable === before.isNullable && !isNumbered) return
  if (column.isNullable === before.isNullable && isLongerEnum(column, before)) {
    difference.steps.push(modifyColumn(table, changed))
    return
  }
  const wanted = describe(column) + (isNumbered ? ' auto_increment' : '')
  const modify = modifyColumnSql(table, changed)
  const text = `${table}.${column.name} is ${describe(before)} and should be ${wanted}.`
  difference.unhandled.push({
    text: [text, lossOf(before.type, column.type)].filter(Boolean).join(' '),
    hint: 'To change it',
    statements: [isNumbered ? `${keepZero}; ${modify}` : modify],
  })
}

/** Keeps the collation: otherwise a change of type would replace it by the table's. */
function withCollation(column: MysqlColumn, { collation }: MysqlColumn): MysqlColumn {
  if (collation === undefined || !/char|text|enum/i.test(column.type)) return column
  return { ...column, collation }
}

/** Whether values are only added at the end: rows and their order stay the same. */
function isLongerEnum(column: MysqlColumn, before: MysqlColumn): boolean {
  if (!/^enum\b/i.test(column.type) || !/^enum\b/i.test(before.type)) return false
  const values = enumValues(column.type)
  return enumValues(before.type).every((value, position) => values[position] === value)
}

function describe({ type, isNullable }: MysqlColumn): string {
  return `${comparableType(type)}${isNullable ? '' : ' not null'}`
}
