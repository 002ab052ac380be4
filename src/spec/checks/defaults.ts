import { listOf } from '../../diagnostics/suggest.js'
import { types } from '../../types/types.js'
import {
  defaultFunctionOf,
  isNoDefault,
  sqlDefaultOf,
  typesOfFunction,
} from '../default-function.js'
import type { DefaultFunction } from '../vocabulary.js'
import { complain, type ScopedColumn, type TableScope } from './scope.js'

export function checkDefault(table: TableScope, name: string, column: ScopedColumn): void {
  const { default: value, type, generated } = column
  if (value === undefined) return
  const sql = sqlDefaultOf(value)
  if (generated && sql === undefined) {
    const fault = 'is given, but the database fills the column in. Remove one of them.'
    return complain(table, 'spec/bad-default', ['columns', name, 'default'], fault)
  }
  if (sql !== undefined) return checkSql(table, name, sql)
  if (isNoDefault(type, value)) return checkNone(table, name)
  const word = defaultFunctionOf(type, value)
  const fault = word === undefined ? faultOf(column) : faultOfFunction(column, word)
  const path = ['columns', name, 'default']
  if (fault) complain(table, 'spec/bad-default', path, fault)
  else if (word === 'autoincrement') checkAutoincrement(table, name, column)
}

function faultOf(column: ScopedColumn): string | undefined {
  if (column.default !== null) return types[column.type].faultOf(column.default, column)
  return column.nullable
    ? 'is empty. Remove it: a nullable column is null when nothing is given.'
    : 'is empty. Give a value, or remove it.'
}

function faultOfFunction(column: ScopedColumn, word: DefaultFunction): string | undefined {
  const types = typesOfFunction(word)
  if (!types.includes(column.type)) {
    return `is ${word}, which belongs to columns of type ${listOf(types, 'or')}.`
  }
  const characters = word === 'uuid' ? 36 : word === 'cuid' ? 25 : 0
  const { length = Infinity, max_length = length } = column
  return characters > Math.min(length, max_length)
    ? `is ${word}, which makes texts of ${characters} characters; the column holds fewer.`
    : undefined
}

function checkSql(table: TableScope, name: string, sql: string): void {
  if (sql.trim() !== '') return
  complain(
    table,
    'spec/bad-default',
    ['columns', name, 'default'],
    'has no SQL. Write { sql: "…" }.',
  )
}

function checkNone(table: TableScope, name: string): void {
  if (table.primaryKey.includes(name)) return
  const why = 'is none, but only a primary key counts up without it. Remove it.'
  complain(table, 'spec/bad-default', ['columns', name, 'default'], why)
}

function checkAutoincrement(table: TableScope, name: string, column: ScopedColumn): void {
  const isKey = table.primaryKey.includes(name)
  const counted = table.primaryKey.filter(
    (key) => table.columns.get(key)?.default === 'autoincrement',
  )
  const isSecond = counted.indexOf(name) > 0
  if (isKey && !isSecond && !column.references) return
  const why = isSecond
    ? 'is autoincrement, and so is another column of the primary key. Keep one of them.'
    : isKey
      ? 'is autoincrement, but the foreign key says what the column holds. Remove one of them.'
      : 'is autoincrement, which belongs to the primary key.'
  complain(table, 'spec/autoincrement', ['columns', name, 'default'], why)
}
