import { listOf } from '../../diagnostics/suggest.js'
import { types } from '../../types/types.js'
import { defaultFunctionOf, typesOfFunction } from '../default-function.js'
import type { ColumnSpec } from '../spec-document.js'
import type { DefaultFunction } from '../vocabulary.js'
import { complain, type TableScope } from './scope.js'

export function checkDefault(table: TableScope, name: string, column: ColumnSpec): void {
  const { default: value, type } = column
  if (value === undefined) return
  const word = defaultFunctionOf(type, value)
  const fault = word === undefined ? faultOf(column) : faultOfFunction(column, word)
  const path = ['columns', name, 'default']
  if (fault) complain(table, 'spec/bad-default', path, fault)
  else if (word === 'autoincrement') checkAutoincrement(table, name, column)
}

function faultOf(column: ColumnSpec): string | undefined {
  if (column.default !== null) return types[column.type].faultOf(column.default, column)
  return column.nullable
    ? 'is empty. Remove it: a nullable column is null when nothing is given.'
    : 'is empty. Give a value, or remove it.'
}

function faultOfFunction(column: ColumnSpec, word: DefaultFunction): string | undefined {
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

function checkAutoincrement(table: TableScope, name: string, column: ColumnSpec): void {
  const isKey = table.primaryKey.length === 1 && table.primaryKey[0] === name
  if (isKey && !column.references) return
  const why = isKey
    ? 'is autoincrement, but the foreign key says what the column holds. Remove one of them.'
    : 'is autoincrement, which belongs to the one column that is the whole primary key.'
  complain(table, 'spec/autoincrement', ['columns', name, 'default'], why)
}
