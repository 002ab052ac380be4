import { quote, type SpecPath } from '../../diagnostics/path.js'
import { didYouMean, listOf } from '../../diagnostics/suggest.js'
import { httpMethods, type HttpMethod } from '../vocabulary.js'
import { valueAt } from '../shape/issues.js'
import { repeatsOf } from './repeats.js'
import { complain, type SpecScope, type TableScope } from './scope.js'

/** Checks who may use the tables. */
export function checkPermissions(scope: SpecScope): void {
  const known = knownRoles(scope)
  for (const table of scope.tables) {
    if (!isProviderWritten(scope)) checkWithoutProvider(table)
    else checkTable(table, known)
  }
}

export function isProviderWritten({ draft }: SpecScope): boolean {
  const written = (key: string) => valueAt(draft.written, ['authentication', key])
  return ['jwt', 'oauth2', 'api_key'].some(written) || isOn(written('custom'))
}

/** A value of the wrong type is reported elsewhere. */
function isOn(written: unknown): boolean {
  return written !== undefined && written !== false
}

/** Without a provider nobody can sign in, so nothing may ask for it. */
function checkWithoutProvider(table: TableScope): void {
  const { authentication, permissions = {} } = table.table
  const hint = 'but nothing checks who signs in. Add authentication.jwt, oauth2, api_key or custom.'
  const report = (path: SpecPath, what: string) => {
    complain(table, 'spec/no-provider', path, `${what}, ${hint}`, 'key')
  }
  if (authentication?.required) report(['authentication', 'required'], 'is true')
  if (authentication?.roles?.length) report(['authentication', 'roles'], 'names roles')
  for (const [method, allowed] of Object.entries(permissions)) {
    if (allowed !== 'public') report(['permissions', method], 'names who may use it')
  }
}

function checkTable(scope: TableScope, known: readonly string[] | undefined): void {
  const { authentication, permissions = {} } = scope.table
  checkRoles(scope, ['authentication', 'roles'], authentication?.roles, known)
  for (const [method, allowed] of Object.entries(permissions)) {
    const path = ['permissions', method]
    if (allowed !== 'public') checkRoles(scope, path, allowed, known)
    checkServed(scope, method as HttpMethod)
  }
  if (authentication?.required === false && authentication.roles?.length) {
    const message =
      'names roles, but authentication.required is false: everyone may use the table. Remove one of the two.'
    complain(scope, 'spec/contradictory-access', ['authentication', 'roles'], message, 'key')
  }
  if (authentication?.required === false) checkOpenWrites(scope)
}

export function checkRoles(
  scope: TableScope,
  path: SpecPath,
  roles: readonly string[] = [],
  known: readonly string[] | undefined,
): void {
  const repeats = repeatsOf(roles)
  roles.forEach((role, index) => {
    const place = [...path, index]
    if (repeats.has(index)) {
      complain(scope, 'spec/duplicate-value', place, `names ${quote(role)} again. Remove it.`)
    } else if (role !== role.trim()) {
      const message = `is ${quote(role)}, with spaces around it, which no token has.`
      complain(scope, 'spec/unknown-role', place, message)
    } else if (known && !known.includes(role)) {
      const hint = known.length > 0 ? didYouMean(role, known) : ' No provider gives roles.'
      const message = `is ${quote(role)}, a role that nobody can have.${hint}`
      complain(scope, 'spec/unknown-role', place, message)
    }
  })
}

function checkServed(scope: TableScope, method: HttpMethod): void {
  const { methods = httpMethods } = scope.table
  if (methods.includes(method)) return
  const message = `does nothing: ${scope.table.name}.methods has no ${method}. Remove one of the two.`
  complain(scope, 'spec/no-effect', ['permissions', method], message, 'key')
}

/** Writes that stay open although others are not are most likely forgotten. */
function checkOpenWrites(scope: TableScope): void {
  const { methods = httpMethods, permissions = {} } = scope.table
  const isNamed = (method: HttpMethod) =>
    permissions[method] !== undefined ||
    (method === 'PUT' && permissions.PATCH !== undefined) ||
    (method === 'PATCH' && permissions.PUT !== undefined)
  const guarded = httpMethods.filter((method) => permissions[method] !== undefined)
  const open = methods.filter((method) => method !== 'GET' && !isNamed(method))
  if (guarded.length === 0 || open.length === 0) return
  const message = `names ${listOf(guarded)}, but everyone may use ${listOf(open)}. Name it, too: a list of roles, or public.`
  complain(scope, 'spec/open-write', ['permissions'], message, 'key')
}

/** The roles that users can have; undefined when tokens may bring any. */
export function knownRoles(scope: SpecScope): readonly string[] | undefined {
  const { jwt, oauth2, api_key, custom, roles } = scope.draft.document.authentication ?? {}
  if (jwt || oauth2 || custom || !api_key) return roles
  const ofKeys = rolesOfKeys(scope, api_key.table, api_key.roles_column)
  return roles && ofKeys ? roles.filter((role) => ofKeys.includes(role)) : (roles ?? ofKeys)
}

/** Roles that keys can have; undefined when they may have any. */
function rolesOfKeys(
  { tables }: SpecScope,
  name: string,
  rolesColumn: string | undefined,
): readonly string[] | undefined {
  if (rolesColumn === undefined) return []
  const column = tables.find(({ table }) => table.name === name)?.columns.get(rolesColumn)
  return column?.type === 'enum' ? column.values : undefined
}
