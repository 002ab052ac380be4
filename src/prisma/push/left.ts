import type { TableDifference } from './compare-tables.js'
import type { Draft } from './draft.js'
import type { Column, ForeignKey, Index } from './tables.js'

/** How a database drops what a schema doesn't name; undefined where that takes more than a statement. */
export interface Drops {
  column: (table: string, column: Column) => string
  index: (table: string, index: Index) => string | undefined
  foreignKey: (table: string, key: ForeignKey) => string | undefined
}

/** Lists or drops what the schema doesn't name. `isDropped` is what the user asks for with `--drop`. */
export function judgeLeft(
  { table, current, left }: TableDifference,
  draft: Draft,
  drops: Drops,
  isDropped: boolean,
): void {
  const { name } = table
  const say = (text: string, list: string[], what: string, sql?: string): void => {
    if (isDropped) {
      draft.losses.push(`${what} is dropped.`)
      return
    }
    list.push(sql === undefined ? text : `${text} To drop it: ${sql}`)
  }
  for (const key of left.foreignKeys) {
    const sql = drops.foreignKey(name, key)
    if (isDropped && sql !== undefined) draft.add('drop key', 'DropForeignKey', sql)
    const what = `${name}: the foreign key ${key.name} (${key.columns.join(', ')} to ${key.target})`
    say(`${what} isn't in the spec.`, draft.leftovers, what, sql)
  }
  for (const index of left.indexes) {
    const sql = drops.index(name, index)
    if (isDropped && sql !== undefined) draft.add('drop index', 'DropIndex', sql)
    const kind = index.isUnique ? 'unique index' : 'index'
    const what = `${name}: the ${kind} ${index.name}`
    const ending = index.isUnique ? ' and still refuses duplicates.' : '.'
    say(`${what} isn't in the spec${ending}`, draft.leftovers, what, sql)
  }
  for (const column of left.columns) {
    const sql = drops.column(name, column)
    if (isDropped) draft.add('drop', 'AlterTable', sql)
    const isInKey = current.primaryKey.includes(column.name)
    const list = isRequired(column) || isInKey ? draft.unhandled : draft.leftovers
    const ending = isRequired(column) ? ', but each new row needs a value for it.' : '.'
    say(
      `${name}.${column.name} isn't in the spec${ending}`,
      list,
      `${name}.${column.name} with all its values`,
      sql,
    )
  }
}

/** Whether a new row must have a value for it. */
function isRequired(column: Column): boolean {
  const { isNullable, isNumbered, isGenerated, default: given } = column
  return !isNullable && !isNumbered && !isGenerated && given === undefined
}
