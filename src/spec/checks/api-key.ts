import { quote } from '../../diagnostics/path.js'
import { didYouMean, listOf } from '../../diagnostics/suggest.js'
import { claimTypes } from '../../types/words/claim-type.js'
import { columnsOf } from '../column-lists.js'
import type { AuthenticationSpec } from '../spec-document.js'
import {
  columnName,
  hasColumn,
  type ScopedColumn,
  type SpecScope,
  type TableScope,
} from './scope.js'

type ApiKey = NonNullable<AuthenticationSpec['api_key']>
type Use = 'hash_column' | 'subject_column' | 'roles_column' | 'expires_column'

const path = ['authentication', 'api_key']

/** Checks the table that holds the keys. */
export function checkApiKey(scope: SpecScope, apiKey: ApiKey): void {
  const { header = 'X-API-Key' } = apiKey
  if (!/^[A-Za-z0-9-]+$/.test(header) || /^(authorization|cookie)$/i.test(header)) {
    const message = `authentication.api_key.header cannot be ${quote(header)}: it is no name for a header of its own.`
    scope.report.add('spec/bad-value', [...path, 'header'], message)
  }
  const table = scope.tables.find((one) => one.table.name === apiKey.table)
  if (!table) {
    if (scope.written.includes(apiKey.table)) return
    const hint = didYouMean(apiKey.table, scope.written)
    const message = `There is no table ${quote(apiKey.table)} for the keys of the API.${hint}`
    scope.report.add('spec/unknown-table', [...path, 'table'], message)
    return
  }
  checkColumn(table, 'hash_column', apiKey.hash_column ?? 'key_hash', faultOfHash)
  checkColumn(table, 'subject_column', apiKey.subject_column ?? 'owner_id', faultOfSubject)
  const { roles_column: roles, expires_column: expires } = apiKey
  if (roles !== undefined) checkColumn(table, 'roles_column', roles, faultOfRoles)
  if (expires !== undefined) checkColumn(table, 'expires_column', expires, faultOfExpiry)
}

function checkColumn(
  table: TableScope,
  use: Use,
  name: string,
  faultOf: (column: ScopedColumn, table: TableScope, name: string) => string | undefined,
): void {
  const { report } = table.spec
  const own = columnName(table, name)
  if (!hasColumn(table, name)) {
    const hint = didYouMean(name, table.written ?? [])
    const message = `authentication.api_key.${use} is ${quote(name)}, which is not a column of ${quote(table.table.name)}.${hint}`
    report.add('spec/unknown-column', [...path, use], message)
    return
  }
  const column = table.columns.get(name)
  const fault = column && faultOf(column, table, name)
  if (fault === undefined) return
  const message = `authentication.api_key.${use}: ${own} ${fault}`
  report.add('spec/bad-value', [...path, use], message)
}

/** 64 hexadecimal digits. */
const hashLength = 64

function faultOfHash(
  column: ScopedColumn,
  { table }: TableScope,
  name: string,
): string | undefined {
  const isUnique =
    column.unique === true || table.unique?.some((list) => columnsOf(list).join() === name)
  if (!isText(column)) return `is ${column.type}. Use string, with a length of ${hashLength}.`
  const { length = Infinity, max_length = Infinity } = column
  if (Math.min(length, max_length) < hashLength) return `holds fewer than ${hashLength} characters.`
  if (!isUnique) return 'is not unique. Add unique: true.'
  return column.hidden ? undefined : 'would be answered to everyone. Add hidden: true.'
}

function faultOfSubject({ type, nullable }: ScopedColumn): string | undefined {
  if (!claimTypes[type]) return `is ${type}. Use ${listOf(Object.keys(claimTypes), 'or')}.`
  return nullable ? 'is nullable, and a key belongs to somebody. Remove nullable.' : undefined
}

function faultOfRoles(column: ScopedColumn): string | undefined {
  const fits = isText(column) || column.type === 'enum' || column.type === 'json'
  return fits ? undefined : `is ${column.type}. Use string, enum or json.`
}

function faultOfExpiry({ type }: ScopedColumn): string | undefined {
  return type === 'datetime' ? undefined : `is ${type}. Use datetime.`
}

function isText({ type }: ScopedColumn): boolean {
  return type === 'string' || type === 'text'
}
