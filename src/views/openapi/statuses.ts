import type { Column, HttpMethod, Table } from '../../model/model.js'
import { hasWriters } from '../../model/column-roles.js'
import { limitOf } from '../requests.js'
import { isForNobody } from '../table-guards.js'
import type { ResponseName } from './components.js'
import { isChangeable } from './table-schemas.js'
import { writableColumns } from '../../model/writable.js'

/** What is the same for all tables of an API. */
export interface ApiFacts {
  /** `{ "bearer": [] }`, one for each way to sign in. */
  schemes: string[]
  /** All requests are counted. */
  limitsAll: boolean
  /** Tables of which a row can't be deleted while others refer to it, or to what would go with it. */
  restricted: ReadonlySet<string>
}

export interface Response {
  status: number
  /** In `components`. */
  name: ResponseName
}

/** The answers of an operation besides its success. */
export function errorsOf(
  table: Table,
  method: HttpMethod,
  facts: ApiFacts,
  isItem: boolean,
): Response[] {
  const sends = method === 'POST' || method === 'PUT' || method === 'PATCH'
  const reads = method === 'GET'
  return [
    ...(reads ? [all.notModified] : []),
    all.badRequest,
    ...(checksCaller(table, method) ? [all.unauthorized] : []),
    ...(mayForbid(table, method) ? [all.forbidden] : []),
    ...(isItem ? [reads ? all.noRow : all.notFound] : []),
    ...(mayConflict(table, method, facts) ? [all.conflict] : []),
    ...(sends ? [all.tooLarge, all.notJson] : []),
    ...(facts.limitsAll || isLimited(table, method) ? [all.tooMany] : []),
    all.serverError,
    all.unavailable,
  ]
}

const all = {
  notModified: { status: 304, name: 'NotModified' },
  badRequest: { status: 400, name: 'BadRequest' },
  unauthorized: { status: 401, name: 'Unauthorized' },
  forbidden: { status: 403, name: 'Forbidden' },
  noRow: { status: 404, name: 'NoRow' },
  notFound: { status: 404, name: 'NotFound' },
  conflict: { status: 409, name: 'Conflict' },
  tooLarge: { status: 413, name: 'TooLarge' },
  notJson: { status: 415, name: 'NotJson' },
  tooMany: { status: 429, name: 'TooManyRequests' },
  serverError: { status: 500, name: 'ServerError' },
  unavailable: { status: 503, name: 'Unavailable' },
} as const satisfies Record<string, Response>

export function isLimited(table: Table, method: HttpMethod): boolean {
  return limitOf(table, method) !== ''
}

/** Whether wrong credentials are refused. */
export function checksCaller(table: Table, method: HttpMethod): boolean {
  return table.guards !== undefined && !isForNobody(table, method)
}

function mayForbid(table: Table, method: HttpMethod): boolean {
  const guard = table.guards?.[method]
  if (!checksCaller(table, method) || guard === undefined) return false
  const needsRole = guard !== 'public' && guard.roles.length > 0
  const writes = method !== 'GET' && method !== 'DELETE'
  return needsRole || table.rowRules !== undefined || (writes && hasWriters(table))
}

/** Whether the database may refuse the write because of other rows. */
function mayConflict(table: Table, method: HttpMethod, { restricted }: ApiFacts): boolean {
  if (method === 'GET') return false
  if (!table.managed) return true
  if (method === 'DELETE') return restricted.has(table.name)
  const isCreate = method === 'POST'
  const set = writableColumns(table).filter((column) => isCreate || isChangeable(column))
  const names = [...set, ...(isCreate ? table.columns.filter(isFilledIn) : [])].map(
    ({ name }) => name,
  )
  const keys = [
    ...table.uniques,
    ...table.sqlIndexes.filter(({ isUnique }) => isUnique),
    ...table.foreignKeys,
  ]
  const columns = [
    ...keys.flatMap((key) => key.columns),
    ...table.primaryKey.map(({ name }) => name),
  ]
  return (
    columns.some((name) => names.includes(name)) || keys.some((key) => key.columns.length === 0)
  )
}

/** A new row gets it from its caller. */
function isFilledIn({ ofCaller }: Column): boolean {
  return ofCaller
}

export function restrictedTables(tables: readonly Table[]): ReadonlySet<string> {
  const restricted = new Set<string>()
  const isRestricted = ({ referencedBy }: Table) =>
    referencedBy.some(({ onDelete, table }) =>
      onDelete === 'cascade' ? restricted.has(table) : onDelete !== 'set_null',
    )
  for (let before = -1; before < restricted.size;) {
    before = restricted.size
    for (const table of tables) if (isRestricted(table)) restricted.add(table.name)
  }
  return restricted
}
