import type { SpecDocument, TableSpec } from '../spec/spec-document.js'
import type { HttpMethod } from '../spec/vocabulary.js'
import { hasProvider } from './authentication.js'
import type { Guard, Guards } from './model.js'

/** Who may use each method of a table; undefined when the spec has no authentication. */
export function buildGuards(
  { authentication }: Pick<SpecDocument, 'authentication'>,
  table: TableSpec,
): Guards | undefined {
  if (!authentication || !hasProvider(authentication)) return undefined
  const guardOf = (method: HttpMethod): Guard => {
    const named = permissionOf(table, method)
    if (named === 'public') return 'public'
    if (named) return { roles: distinct(named) }
    const { required, roles = [] } = table.authentication ?? {}
    return required === false ? 'public' : { roles: distinct(roles) }
  }
  return {
    GET: guardOf('GET'),
    POST: guardOf('POST'),
    PUT: guardOf('PUT'),
    PATCH: guardOf('PATCH'),
    DELETE: guardOf('DELETE'),
  }
}

/** What `permissions` says of a method: PUT and PATCH do the same and follow each other. */
function permissionOf(
  { permissions = {} }: Pick<TableSpec, 'permissions'>,
  method: HttpMethod,
): string[] | 'public' | undefined {
  if (permissions[method]) return permissions[method]
  if (method === 'PUT') return permissions.PATCH
  return method === 'PATCH' ? permissions.PUT : undefined
}

export function distinct(roles: readonly string[]): string[] {
  return [...new Set(roles)]
}
