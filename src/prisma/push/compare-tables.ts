import { isSameKey, rulesOf } from './foreign-keys.js'
import type { Column, ForeignKey, Index, Table, WantedTable } from './tables.js'

/** How a table of a database differs from what a schema says. What the schema doesn't name is `left`. */
export interface TableDifference {
  table: WantedTable
  current: Table
  added: Column[]
  changed: ColumnChange[]
  isOtherKey: boolean
  newIndexes: Index[]
  otherIndexes: Replaced<Index>[]
  newForeignKeys: ForeignKey[]
  otherForeignKeys: Replaced<ForeignKey>[]
  left: { columns: Column[]; indexes: Index[]; foreignKeys: ForeignKey[] }
}

export interface ColumnChange {
  before: Column
  after: Column
  isOtherType: boolean
  isOtherNullability: boolean
  isOtherDefault: boolean
  /** Whether the database has to number new rows from now on. */
  isNewlyNumbered: boolean
}

export interface Replaced<Item> {
  before: Item
  after: Item
}

/** What a database's columns are compared by. */
export interface ColumnRules {
  isSameType: (after: Column, before: Column) => boolean
  isSameDefault: (after: Column, before: Column) => boolean
}

/** @param unmanaged columns that are left as they are */
export function compareTable(
  table: WantedTable,
  current: Table,
  rules: ColumnRules,
  unmanaged: readonly string[] = [],
): TableDifference {
  const isLeft = ({ name }: Column): boolean => unmanaged.includes(name)
  const changes = table.columns.flatMap((after) => {
    const before = current.columns.find(({ name }) => name === after.name)
    return before && !isLeft(after) ? [compareColumn(after, before, rules)] : []
  })
  return {
    table,
    current,
    added: table.columns.filter((column) => !isLeft(column) && !named(current.columns, column)),
    changed: changes.filter(
      (one) =>
        one.isOtherType || one.isOtherNullability || one.isOtherDefault || one.isNewlyNumbered,
    ),
    isOtherKey: isOtherKey(table, current),
    ...compareIndexes(table, current),
    ...compareForeignKeys(table, current),
    left: {
      columns: current.columns.filter((one) => !isLeft(one) && !named(table.columns, one)),
      indexes: current.indexes.filter(
        (one) => !isWanted(one, table) && !isKey(one, table.primaryKey, current),
      ),
      foreignKeys: current.foreignKeys.filter((one) => !isWantedKey(one, table)),
    },
  }
}

function named<Item extends { name: string }>(
  items: readonly Item[],
  { name }: { name: string },
): Item | undefined {
  return items.find((one) => one.name === name)
}

function compareColumn(after: Column, before: Column, rules: ColumnRules): ColumnChange {
  const isFree = !before.isGenerated
  return {
    before,
    after,
    isOtherType: isFree && !rules.isSameType(after, before),
    isOtherNullability: isFree && !isList(after) && after.isNullable !== before.isNullable,
    isOtherDefault:
      isFree &&
      !after.isNumbered &&
      after.default !== undefined &&
      !rules.isSameDefault(after, before),
    isNewlyNumbered: after.isNumbered && !before.isNumbered && isFree && !isComputed(before),
  }
}

/** A schema doesn't say of a list whether it may be NULL. */
function isList({ type }: Column): boolean {
  return type.endsWith('[]')
}

/** A call of a function, which numbers rows in its own way. */
function isComputed({ default: given }: Column): boolean {
  return given !== undefined && given.includes('(')
}

/** The order of columns doesn't matter, and a unique index over the same ones does as well. */
function isOtherKey({ primaryKey }: WantedTable, current: Table): boolean {
  if (isSameSet(primaryKey, current.primaryKey)) return false
  return !current.indexes.some((index) => isKey(index, primaryKey, current))
}

/** Whether a unique index serves as the primary key, which a table doesn't have. */
function isKey(index: Index, primaryKey: readonly string[], current: Table): boolean {
  const { isUnique, columns } = index
  const isFree = current.primaryKey.length === 0
  return isFree && isUnique && isWhole(index) && isSameSet(columns, primaryKey)
}

function isWhole({ definition }: Index): boolean {
  return !/ WHERE /.test(definition)
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one))
}

/** Whether an index does what another one should: a unique one does what any does. */
function serves(one: Index, wanted: Index): boolean {
  return one.definition === wanted.definition && (one.isUnique || !wanted.isUnique)
}

function isWanted(index: Index, { indexes }: WantedTable): boolean {
  return indexes.some(
    (wanted) =>
      wanted.name === index.name ||
      (wanted.isUnique === index.isUnique && wanted.definition === index.definition),
  )
}

function compareIndexes(
  table: WantedTable,
  current: Table,
): Pick<TableDifference, 'newIndexes' | 'otherIndexes'> {
  const found = [...current.indexes, ...(current.keyIndex ? [current.keyIndex] : [])]
  const missing = table.indexes.filter((wanted) => !found.some((one) => serves(one, wanted)))
  return {
    newIndexes: missing.filter((wanted) => !named(current.indexes, wanted)),
    otherIndexes: missing.flatMap((after) => {
      const before = named(current.indexes, after)
      return before ? [{ before, after }] : []
    }),
  }
}

function compareForeignKeys(
  { foreignKeys }: WantedTable,
  current: Table,
): Pick<TableDifference, 'newForeignKeys' | 'otherForeignKeys'> {
  const others = foreignKeys.flatMap((key) => {
    const before = current.foreignKeys.find((one) => isSameKey(one, key))
    if (!before) return []
    const after = key.keepsOnUpdate ? { ...key, onUpdate: before.onUpdate } : key
    return rulesOf(before) !== rulesOf(after) ? [{ before, after }] : []
  })
  return {
    newForeignKeys: foreignKeys.filter(
      (wanted) => !current.foreignKeys.some((one) => isSameKey(one, wanted)),
    ),
    otherForeignKeys: others,
  }
}

function isWantedKey(key: ForeignKey, { foreignKeys }: WantedTable): boolean {
  return foreignKeys.some((wanted) => isSameKey(wanted, key))
}
