import { defaultFunctionOf } from '../default-function.js'
import type { ColumnSpec } from '../spec-document.js'
import type { Provider } from '../vocabulary.js'
import { columnName, type SpecScope, type TableScope } from './scope.js'

interface Limit {
  /** Follows on the column's name. */
  message: string
  /** The key of the column to underline. */
  key: keyof ColumnSpec
  isWarning?: boolean
}

type Check = (column: ColumnSpec, name: string, table: TableScope) => Limit | undefined

/** Checks what the chosen database cannot do; nothing when none is chosen. */
export function checkProviderLimits(scope: SpecScope): void {
  const { provider } = scope
  if (!provider) return
  for (const table of scope.tables) {
    for (const [name, column] of table.columns) {
      for (const check of checks[provider]) report(table, name, check(column, name, table))
    }
  }
}

function report(table: TableScope, name: string, limit: Limit | undefined): void {
  if (!limit) return
  const code = limit.isWarning ? 'spec/precision-loss' : 'spec/provider-limit'
  const path = [...table.path, 'columns', name, limit.key]
  table.spec.report.add(code, path, `${columnName(table, name)} ${limit.message}`)
}

const autoincrementOnSqlite: Check = ({ type, default: value, references }, name, table) => {
  const counts = value === 'autoincrement' || (value === undefined && !references)
  const isKey = table.primaryKey.length === 1 && table.primaryKey[0] === name
  if (type !== 'bigint' || !isKey || !counts) return undefined
  return {
    key: 'type',
    message: 'is a bigint key, which SQLite cannot count up. Use integer: it has 64 bits there.',
  }
}

const literalOnSqlite: Check = ({ type, default: value }) => {
  if (value === undefined || (type !== 'json' && type !== 'bytes')) return undefined
  return {
    key: 'default',
    message: `is ${type}, for which Prisma writes defaults wrongly on SQLite. Remove the default.`,
  }
}

const decimalOnSqlite: Check = ({ type, precision = 0 }) => {
  if (type !== 'decimal' || precision <= 15) return undefined
  return {
    key: 'precision',
    isWarning: true,
    message: `has ${precision} digits, but SQLite keeps about 15 of a decimal.`,
  }
}

const unboundedOnMysql: Check = ({ type, unique }, name, table) => {
  if (type !== 'text') return undefined
  const lists = [table.primaryKey, ...(table.table.unique ?? []), ...(table.table.indexes ?? [])]
  if (!unique && !lists.some((list) => list.includes(name))) return undefined
  return { key: 'type', message: 'is text, which MySQL cannot index. Use string with a length.' }
}

const longKeyOnMysql: Check = ({ type, unique, length = 0 }, name, table) => {
  if (type !== 'string' || length <= 768) return undefined
  const lists = [table.primaryKey, ...(table.table.unique ?? []), ...(table.table.indexes ?? [])]
  if (!unique && !lists.some((list) => list.includes(name))) return undefined
  return { key: 'length', message: 'is longer than the 768 characters that MySQL can index.' }
}

const longStringOnMysql: Check = ({ type, length = 0 }) => {
  if (type !== 'string' || length <= 16_383) return undefined
  return { key: 'length', message: 'is longer than MySQL allows, 16383 characters. Use text.' }
}

const literalOnMysql: Check = ({ type, default: value }) => {
  if (!['text', 'json', 'bytes'].includes(type) || value === undefined) return undefined
  if (defaultFunctionOf(type, value) !== undefined) return undefined
  return {
    key: 'default',
    message: `is ${type}, which has no literal default on MySQL. Remove it.`,
  }
}

const digitsOnMysql: Check = ({ type, precision = 0, scale = 0 }) => {
  if (type !== 'decimal' || (precision <= 65 && scale <= 30)) return undefined
  return {
    key: 'precision',
    message: 'has more digits than MySQL keeps, 65 of which 30 after the point.',
  }
}

const actionOnMysql: Check = ({ references }) => {
  const actions = [references?.on_delete, references?.on_update]
  if (!actions.includes('set_default')) return undefined
  return {
    key: 'references',
    message: 'uses set_default, which MySQL refuses. Choose another action.',
  }
}

const timeKeyOnMysql: Check = ({ type }, name, table) => {
  if (type !== 'time' || !table.primaryKey.includes(name)) return undefined
  return {
    key: 'type',
    message: 'is a time in the primary key, by which Prisma finds no row on MySQL. Use string.',
  }
}

const valuesOnMysql: Check = ({ values = [] }) => {
  const different = new Set(values.map((value) => value.toLowerCase()))
  if (different.size === new Set(values).size) return undefined
  return {
    key: 'values',
    message: 'has values that differ only in capitals, which MySQL takes for one.',
  }
}

const checks: Record<Provider, Check[]> = {
  sqlite: [autoincrementOnSqlite, literalOnSqlite, decimalOnSqlite],
  postgresql: [],
  mysql: [
    unboundedOnMysql,
    longKeyOnMysql,
    longStringOnMysql,
    literalOnMysql,
    digitsOnMysql,
    actionOnMysql,
    timeKeyOnMysql,
    valuesOnMysql,
  ],
}
