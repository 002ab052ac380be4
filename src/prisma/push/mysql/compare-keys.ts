import { isSameKey, rulesOf } from '../foreign-keys.js'
import { quoteName } from './column-sql.js'
import { addForeignKey, addForeignKeySql, createIndex, createIndexSql } from './ddl.js'
import type { MysqlDifference } from './difference.js'
import type { MysqlForeignKey, MysqlIndex, MysqlTable } from './table.js'

export function comparePrimaryKey(
  table: MysqlTable,
  current: MysqlTable,
  { unhandled }: MysqlDifference,
): void {
  const [wanted, found] = [table.primaryKey.join(', '), current.primaryKey.join(', ')]
  if (wanted === found || current.indexes.some((index) => isKey(index, table, current))) return
  const alter = `ALTER TABLE ${quoteName(table.name)}`
  unhandled.push({
    text: `The primary key of ${table.name} is (${found}) and should be (${wanted}).`,
    statements: [
      `${alter} DROP PRIMARY KEY, ADD PRIMARY KEY (${table.primaryKey.map(quoteName).join(', ')})`,
    ],
  })
}

/** Whether a unique index serves as the primary key, which a table doesn't have. */
function isKey(index: MysqlIndex, table: MysqlTable, current: MysqlTable): boolean {
  const columns = table.primaryKey.map((name) => ({ name, isDescending: false }))
  return current.primaryKey.length === 0 && serves(index, { name: '', isUnique: true, columns })
}

/** An index of another name does as well. */
export function compareIndexes(
  table: MysqlTable,
  current: MysqlTable,
  difference: MysqlDifference,
): void {
  for (const index of table.indexes) {
    if (current.indexes.some((one) => serves(one, index))) continue
    const before = current.indexes.find(({ name }) => name === index.name)
    if (!before) difference.steps.push(createIndex(table.name, index))
    else {
      difference.unhandled.push({
        text: `${table.name}: ${index.name} is ${describe(before)} and should be ${describe(index)}.`,
        hint: 'To change it, run this again after',
        statements: [dropSql(table, 'INDEX', index), createIndexSql(table.name, index)],
      })
    }
  }
  for (const index of current.indexes.filter(({ isUnique }) => isUnique)) {
    if (table.indexes.some((one) => one.name === index.name || serves(index, one))) continue
    if (isKey(index, table, current)) continue
    difference.leftovers.push({
      text: `${table.name}: ${index.name} isn't in the spec and still refuses duplicates.`,
      hint: 'To drop it',
      statements: [dropSql(table, 'INDEX', index)],
      drops: `${table.name}: the unique index ${index.name}`,
    })
  }
}

/** Whether an index does what another one should: a unique one does what any does. */
export function serves(one: MysqlIndex, wanted: MysqlIndex): boolean {
  return describeColumns(one) === describeColumns(wanted) && (one.isUnique || !wanted.isUnique)
}

/** A foreign key of another name does as well. */
export function compareForeignKeys(
  table: MysqlTable,
  found: MysqlForeignKey[],
  difference: MysqlDifference,
): void {
  for (const wanted of table.foreignKeys) {
    const before = found.find((one) => isSame(one, wanted))
    const key = before && wanted.keepsOnUpdate ? { ...wanted, onUpdate: before.onUpdate } : wanted
    if (!before) {
      const isFree = found.every(({ name }) => name !== key.name)
      const named = isFree ? key : { ...key, name: `${key.name}_2` }
      difference.steps.push(addForeignKey(table.name, named))
    } else if (rulesOf(before) !== rulesOf(key)) {
      difference.unhandled.push({
        text: `${table.name}: ${before.name} is ${describeKey(before)} and should be ${describeKey(key)}.`,
        hint: 'To change it, run this again after',
        statements: [dropSql(table, 'FOREIGN KEY', before), addForeignKeySql(table.name, key)],
      })
    }
  }
  for (const key of found) {
    if (table.foreignKeys.some((one) => isSame(key, one))) continue
    difference.leftovers.push({
      text: `${table.name}: ${key.name} (${describeKey(key)}) isn't in the spec.`,
      hint: 'To drop it',
      statements: [dropSql(table, 'FOREIGN KEY', key)],
      drops: `${table.name}: the foreign key ${key.name}`,
    })
  }
}

function dropSql(table: MysqlTable, kind: string, { name }: { name: string }): string {
  return `ALTER TABLE ${quoteName(table.name)} DROP ${kind} ${quoteName(name)}`
}

function describe({ isUnique, columns }: MysqlIndex): string {
  return `${isUnique ? 'unique ' : ''}on (${columns.map(({ name }) => name).join(', ')})`
}

function describeColumns({ columns }: MysqlIndex): string {
  return columns.map(({ name, length = 0 }) => `${name.toLowerCase()}(${length})`).join()
}

function describeKey(key: MysqlForeignKey): string {
  return `from ${key.columns.join(', ')} to ${key.target} ${rulesOf(key)}`
}

/** From the same columns to the same ones: MySQL ignores the case of names. */
function isSame(one: MysqlForeignKey, other: MysqlForeignKey): boolean {
  return isSameKey(one, other, (name) => name.toLowerCase())
}
