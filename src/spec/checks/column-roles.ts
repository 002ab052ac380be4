import { listOf } from '../../diagnostics/suggest.js'
import { typesOfFunction } from '../default-function.js'
import type { ColumnSpec } from '../spec-document.js'
import { httpMethods } from '../vocabulary.js'
import { checkRoles, isProviderWritten, knownRoles } from './permissions.js'
import { complain, type SpecScope, type TableScope } from './scope.js'

/** Checks which roles may read and write columns. */
export function checkColumnRoles(scope: SpecScope): void {
  const known = knownRoles(scope)
  for (const table of scope.tables) {
    for (const [name, column] of table.columns) {
      checkReaders(table, name, column, known)
      checkWriters(table, name, column, known)
    }
    checkDefaultSort(table)
    checkWarm(table)
  }
}

type Known = readonly string[] | undefined

function checkReaders(scope: TableScope, name: string, column: ColumnSpec, known: Known): void {
  const { read_roles: roles, hidden } = column
  const path = ['columns', name, 'read_roles']
  if (!roles || !checkNamed(scope, path, roles, known)) return
  if (scope.primaryKey.includes(name)) {
    const message = 'restricts a column of the primary key, which every URL shows. Remove it.'
    complain(scope, 'spec/contradictory-access', path, message, 'key')
  }
  if (hidden) {
    const message = 'does nothing: nobody can read a hidden column. Remove one of the two.'
    complain(scope, 'spec/no-effect', path, message, 'key')
  }
}

function checkWriters(scope: TableScope, name: string, column: ColumnSpec, known: Known): void {
  const { write_roles: roles } = column
  const path = ['columns', name, 'write_roles']
  if (!roles || !checkNamed(scope, path, roles, known)) return
  const why = whyNeverWritten(scope, name, column)
  if (why !== undefined) {
    complain(scope, 'spec/no-effect', path, `does nothing: ${why}. Remove one of the two.`, 'key')
  } else if (column.default === undefined && !column.nullable && othersCreate(scope, roles)) {
    const message = `leaves users without ${listOf(roles, 'or')} unable to create rows: the column has no default. Add default or nullable: true, or let only these roles POST.`
    complain(scope, 'spec/contradictory-access', path, message, 'key')
  }
}

/** Roles without a provider would be nobody's. */
function checkNamed(
  scope: TableScope,
  path: string[],
  roles: readonly string[],
  known: Known,
): boolean {
  if (isProviderWritten(scope.spec)) {
    checkRoles(scope, path, roles, known)
    return true
  }
  const hint = 'but nothing checks who signs in. Add authentication.jwt, oauth2, api_key or custom.'
  complain(scope, 'spec/no-provider', path, `names roles, ${hint}`, 'key')
  return false
}

function whyNeverWritten(
  { table, primaryKey }: TableScope,
  name: string,
  column: ColumnSpec,
): string | undefined {
  const { methods = httpMethods, tenant, row_access } = table
  if (!methods.some((method) => ['POST', 'PUT', 'PATCH'].includes(method))) {
    return `${table.name}.methods has no write of it`
  }
  if (name === tenant?.column || name === row_access?.column) return 'the server sets the column'
  if (column.read_only) return 'read_only is true'
  const isSet = column.updated_at === true || (column.default === 'now' && !column.write_once)
  if (isSet && column.read_only !== false) return 'the column is read-only by default'
  const isKey = primaryKey.length === 1 && primaryKey[0] === name
  return isKey && isCounted(column) ? 'the database numbers the rows' : undefined
}

function isCounted({ type, default: given, references }: ColumnSpec): boolean {
  const canCount = typesOfFunction('autoincrement').includes(type)
  return given === 'autoincrement' || (given === undefined && canCount && !references)
}

/** Whether users without the roles may create rows. */
function othersCreate({ table }: TableScope, roles: readonly string[]): boolean {
  const { methods = httpMethods, permissions = {}, authentication = {} } = table
  if (!methods.includes('POST')) return false
  const allowed = permissions.POST ?? (authentication.required === false ? 'public' : undefined)
  const creators = allowed ?? authentication.roles ?? []
  if (creators === 'public' || creators.length === 0) return true
  return creators.some((role) => !roles.includes(role))
}

/** The order of the rows would tell what the column holds. */
function checkDefaultSort(scope: TableScope): void {
  const own = scope.table.features?.sorting?.default
  const order = own ?? scope.spec.draft.document.features?.sorting?.default ?? ''
  const names = order.split(',').map((term) => term.trim().replace(/^-/, ''))
  const restricted = names.find((name) => scope.columns.get(name)?.read_roles)
  if (restricted === undefined) return
  const sorts = `sorts by ${restricted}, which only some roles may read: the order would reveal it.`
  if (own === undefined) {
    const path = ['columns', restricted, 'read_roles']
    complain(scope, 'spec/hidden-column', path, `is set, but features.sorting.default ${sorts}`)
  } else {
    complain(scope, 'spec/hidden-column', ['features', 'sorting', 'default'], sorts)
  }
}

/** Warm lists are fetched for nobody. */
function checkWarm(scope: TableScope): void {
  const { table, columns } = scope
  const { permissions = {}, authentication = {} } = table
  const isRestricted = [...columns.values()].some(({ read_roles }) => read_roles)
  const { GET: readers = authentication.required === false ? 'public' : [] } = permissions
  if (!table.features?.caching?.warm?.length || !isRestricted || readers === 'public') return
  const message = `fetches lists when no user is known, but read_roles of ${table.name} makes them depend on the user. Remove one of the two.`
  complain(scope, 'spec/contradictory-access', ['features', 'caching', 'warm'], message, 'key')
}
