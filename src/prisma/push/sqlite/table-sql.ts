import type { ColumnChange, TableDifference } from '../compare-tables.js'
import { definedColumn, splitTableSql } from '../definitions.js'
import { quote } from '../table-names.js'
import type { ForeignKey, Index } from '../tables.js'
import type { SqliteTable } from './catalogue.js'
import { kindOf, readColumn, withoutName, writeColumn } from './column-definition.js'

/** How a table made anew differs. What the schema doesn't name is kept. */
export interface Rebuilding {
  difference: TableDifference
  current: SqliteTable
  added: string[]
  goneKeys: ForeignKey[]
  goneUniques: Index[]
  /** Indexes that the draft drops. */
  goneIndexes: Index[]
}

/** The SQL of a table as it was written, with its changes; what isn't changed stays as it is. */
export function rebuiltSql(rebuilding: Rebuilding, newName: string): string {
  const { difference, current, added } = rebuilding
  const { definitions, tail } = splitTableSql(current.sql)
  const isColumn = (text: string): boolean => definedColumn(text) !== undefined
  const columns = definitions.filter(isColumn).map((text) => alteredColumn(text, rebuilding))
  const constraints = definitions
    .filter((text) => !isColumn(text))
    .filter((text) => !isGone(text, rebuilding))
  const keys = [
    ...difference.newForeignKeys,
    ...difference.otherForeignKeys.map((one) => one.after),
  ]
  const lines = [
    ...columns,
    ...added,
    ...constraints,
    ...(difference.isOtherKey ? [`PRIMARY KEY (${names(difference.table.primaryKey)})`] : []),
    ...keys.map(foreignKeySql),
  ]
  const body = lines.map((line) => `    ${line}`).join(',\n')
  return `CREATE TABLE ${quote(newName)} (\n${body}\n)${tail === '' ? '' : ` ${tail}`}`
}

function alteredColumn(text: string, { difference, goneKeys, goneUniques }: Rebuilding): string {
  const name = definedColumn(text) ?? ''
  const is = (columns: string[]): boolean => columns.length === 1 && columns[0] === name
  const change = difference.changed.find(({ after }) => after.name === name)
  const gone = [
    ...(goneKeys.some(({ columns }) => is(columns)) ? ['REFERENCES', 'DEFERRABLE'] : []),
    ...(goneUniques.some(({ columns }) => is(columns)) ? ['UNIQUE'] : []),
    ...(difference.isOtherKey ? ['PRIMARY KEY'] : []),
  ]
  const column = readColumn(text)
  const isAltered = column.constraints.some((one) => gone.includes(kindOf(one)))
  if (!change && !isAltered) return text
  const kept = column.constraints.filter((one) => !gone.includes(kindOf(one)))
  const altered = { ...column, constraints: kept }
  return writeColumn(change ? withChange(altered, change) : altered)
}

type Definition = ReturnType<typeof readColumn>

function withChange(column: Definition, change: ColumnChange): Definition {
  const { after } = change
  const without = (kind: string): string[] => constraints.filter((one) => kindOf(one) !== kind)
  let { constraints } = column
  if (change.isOtherNullability) {
    constraints = without('NULL')
    constraints = without('NOT NULL')
    if (!after.isNullable) constraints = ['NOT NULL', ...constraints]
  }
  if (change.isOtherDefault) {
    const given = after.default ?? ''
    const isPlain = /^('(?:[^']|'')*'|[-+]?[\d.]+|true|false|null|\(.*\))$/is.test(given)
    constraints = [...without('DEFAULT'), `DEFAULT ${isPlain ? given : `(${given})`}`]
  }
  const isOtherType = change.isOtherType || change.isNewlyNumbered
  return { ...column, type: isOtherType ? after.type : column.type, constraints }
}

/** Whether a table's constraint is one that goes. */
function isGone(text: string, { difference, goneKeys, goneUniques }: Rebuilding): boolean {
  const words = withoutName(text)
  const [kind = ''] = words
  const list = words.find((word) => word.startsWith('(')) ?? ''
  const columns = splitTableSql(list).definitions.map((part) => definedColumn(part) ?? '')
  const has = (one: { columns: string[] }): boolean =>
    one.columns.join('\0').toLowerCase() === columns.join('\0').toLowerCase()
  if (/^P/i.test(kind)) return difference.isOtherKey
  if (/^U/i.test(kind)) return goneUniques.some(has)
  return /^F/i.test(kind) && goneKeys.some(has)
}

function foreignKeySql({ name, columns, target, targetColumns, onDelete, onUpdate }: ForeignKey) {
  return (
    `CONSTRAINT ${quote(name)} FOREIGN KEY (${names(columns)}) ` +
    `REFERENCES ${quote(target)} (${names(targetColumns)}) ON DELETE ${onDelete} ON UPDATE ${onUpdate}`
  )
}

function names(columns: string[]): string {
  return columns.map(quote).join(', ')
}
