import { quote } from '../../diagnostics/path.js'
import { didYouMean, listOf } from '../../diagnostics/suggest.js'
import { claimTypes } from '../../types/words/claim-type.js'
import { httpMethods, type HttpMethod } from '../vocabulary.js'
import { checkRoles, isProviderWritten, knownRoles } from './permissions.js'
import { complain, hasColumn, type ScopedColumn, type SpecScope, type TableScope } from './scope.js'

type Rule = 'row_access' | 'tenant'

/** Types of PostgreSQL that take ann and Ann, or 1.2.3.4 and 1.2.3.4/32, as the same. */
const looseNatives = ['citext', 'inet']

/** Checks which rows of a table a user may use. */
export function checkRowRules(scope: SpecScope): void {
  for (const table of scope.tables) {
    const rules = (['row_access', 'tenant'] as const).filter((rule) => table.table[rule])
    for (const rule of rules) checkRule(table, rule, table.table[rule]?.column ?? '')
    for (const rule of rules) checkClaim(table, rule)
    if (rules.length > 0) checkTable(table, rules[0] ?? 'tenant')
    checkReferences(table, scope.tables)
    checkLists(table, scope.tables)
  }
}

function checkRule(scope: TableScope, rule: Rule, name: string): void {
  const place = [rule, 'column']
  if (!hasColumn(scope, name)) {
    const hint = didYouMean(name, scope.written ?? [])
    const message = `is ${quote(name)}, which is not a column of ${quote(scope.table.name)}.${hint}`
    return complain(scope, 'spec/unknown-column', place, message)
  }
  const column = scope.columns.get(name)
  const fault = column && faultOf(column, name, scope)
  if (fault) complain(scope, 'spec/bad-value', place, `names ${name}, which ${fault}`)
}

function faultOf(column: ScopedColumn, name: string, scope: TableScope): string | undefined {
  const { type } = column
  if (!claimTypes[type]) return `is ${type}. Use ${listOf(Object.keys(claimTypes), 'or')}.`
  const native = column.native?.toLowerCase() ?? ''
  if (looseNatives.includes(native)) {
    return `is ${native}, in which different texts are equal, so that some users would share rows. Remove native.`
  }
  if (scope.primaryKey.includes(name)) return faultInKey(name, scope.primaryKey)
  if (column.hidden) return 'is hidden, and cache keys would show it. Remove hidden.'
  if (column.generated) return 'is generated, but its value is that of the caller.'
  if (column.read_only === false) return 'is read_only: false, but its value is that of the caller.'
  return undefined
}

/** A path names the whole key, also of rows that aren't the caller's. */
function faultInKey(name: string, key: readonly string[]): string {
  const others = key.filter((one) => one !== name)
  const why =
    'is in the primary key: requests would name it in paths, but its value is that of the caller.'
  if (others.length === 0) return `${why} Give the table another key, and the column unique: true.`
  return (
    `${why} If ${listOf(others)} alone tells rows apart, write primary_key: [${others.join(', ')}]. ` +
    `Otherwise give the table a key of its own, such as id, and unique: [[${key.join(', ')}]].`
  )
}

/** Where keys are the only credentials, claims are the columns of their table. */
function checkClaim(scope: TableScope, rule: Rule): void {
  const { table, spec } = scope
  const { jwt, oauth2, custom, api_key } = spec.draft.document.authentication ?? {}
  const claim = table[rule]?.claim
  if (jwt || oauth2 || custom || !api_key || claim === undefined || claim === 'sub') return
  const keys = spec.tables.find((one) => one.table.name === api_key.table)
  const [name = ''] = claim.split('.')
  const column = keys?.columns.get(name)
  if (!keys || (column && !column.hidden) || (!column && hasColumn(keys, name))) return
  const hint = didYouMean(name, keys.written ?? [])
  const message = `is ${quote(claim)}, a claim that nobody has: those of a key are the visible columns of ${keys.table.name}.${hint}`
  complain(scope, 'spec/unknown-column', [rule, 'claim'], message)
}

/** Everyone who uses the table has to be known. */
function checkTable(scope: TableScope, rule: Rule): void {
  const { table, spec } = scope
  if (!isProviderWritten(spec)) {
    const why = 'needs to know who signs in. Add authentication.jwt, oauth2, api_key or custom.'
    return complain(scope, 'spec/no-provider', [rule], why, 'key')
  }
  const open = openMethods(scope, table.methods ?? httpMethods)
  if (open.length > 0) {
    const message = `says whose rows a user may use, but everyone may use ${open.join(', ')}. Remove one of the two.`
    complain(scope, 'spec/contradictory-access', [rule], message, 'key')
  }
  if (table.row_access && table.row_access.column === table.tenant?.column) {
    const message = 'names the column of tenant. Remove one of the two rules.'
    complain(scope, 'spec/contradictory-access', ['row_access', 'column'], message)
  }
  if (table.features?.caching?.warm?.length) {
    const message = `fetches lists when no user is known, but ${table.name}.${rule} makes them depend on the user. Remove one of the two.`
    complain(scope, 'spec/contradictory-access', ['features', 'caching', 'warm'], message, 'key')
  }
  const roles = table.row_access?.bypass_roles
  checkRoles(scope, ['row_access', 'bypass_roles'], roles, knownRoles(spec))
}

/** A reference tells whether its row exists, so only users who are known may write one. */
function checkReferences(scope: TableScope, tables: readonly TableScope[]): void {
  const writes = (scope.table.methods ?? httpMethods).filter((method) =>
    ['POST', 'PUT', 'PATCH'].includes(method),
  )
  const open = openMethods(scope, writes)
  if (open.length === 0) return
  for (const [name, { references }] of scope.columns) {
    if (!references) continue
    const target = tables.find(({ table }) => table.name === references.table)?.table
    if (!target?.row_access && !target?.tenant) continue
    const message = `points at ${references.table}, of which users may use only their own rows, but everyone may use ${open.join(', ')} of ${scope.table.name}.`
    complain(scope, 'spec/contradictory-access', ['columns', name, 'references'], message, 'key')
  }
}

/**
 * Only a reference of one column is checked by the API. Others have to hold the columns that say whose the
 * referenced row is: the new row gets those of its caller.
 */
function checkLists({ table, ...scope }: TableScope, tables: readonly TableScope[]): void {
  table.foreign_keys?.forEach(({ columns, references }, at) => {
    const target = tables.find((one) => one.table.name === references.table)?.table
    if (!target || columns.length === 1) return
    for (const rule of ['tenant', 'row_access'] as const) {
      const [theirs, own] = [target[rule], table[rule]]
      if (!theirs) continue
      const isHeld = columns.some((column, index) => {
        return references.columns[index] === theirs.column && column === own?.column
      })
      if (isHeld && isSameCaller(theirs, own)) continue
      const message = `points at ${references.table}, of which users may use only their own rows. Among its columns has to be that of ${table.name}.${rule}, pointing at ${theirs.column}.`
      complain(
        { table, ...scope },
        'spec/contradictory-access',
        ['foreign_keys', at],
        message,
        'key',
      )
    }
  })
}

/** Whether two rules let the same callers use the same values. */
function isSameCaller(one: object, other: object | undefined): boolean {
  return JSON.stringify({ ...one, column: '' }) === JSON.stringify({ ...other, column: '' })
}

function openMethods({ table }: TableScope, methods: readonly HttpMethod[]): HttpMethod[] {
  const { permissions = {}, authentication } = table
  return methods.filter((method) => {
    const twin = method === 'PUT' ? 'PATCH' : method === 'PATCH' ? 'PUT' : method
    const allowed = permissions[method] ?? permissions[twin]
    return allowed === undefined ? authentication?.required === false : allowed === 'public'
  })
}
