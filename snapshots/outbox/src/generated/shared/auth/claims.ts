// Made by pylight from pylight.yaml.
import { invalidToken } from './challenge.js'
import type { Principal } from './principal.js'

type Claims = Readonly<Record<string, unknown>>

/** Where claims have the user's id and roles: `['realm_access', 'roles']`. */
interface ClaimPaths {
  subject: string[]
  roles: string[]
}

/** The principal that verified claims describe. */
export function principalOf(claims: Claims, { subject, roles }: ClaimPaths): Principal {
  const id = claimAt(claims, subject)
  const isNamed = typeof id === 'number' || (typeof id === 'string' && id !== '')
  if (!isNamed) throw invalidToken(`The token has no ${subject.join('.')}`)
  return { subject: String(id), roles: rolesIn(claimAt(claims, roles), roles), claims }
}

/** A list of roles, or one role. A `scope` has several, with spaces between them (RFC 8693, 4.2). */
function rolesIn(claim: unknown, path: string[]): string[] {
  if (Array.isArray(claim)) return claim.filter((role) => typeof role === 'string')
  if (typeof claim !== 'string') return []
  return path.at(-1) === 'scope' ? claim.split(' ') : [claim]
}

/** What a path leads to; undefined when it leads nowhere. */
export function claimAt(claims: unknown, path: string[]): unknown {
  let claim = claims
  for (const step of path) {
    if (typeof claim !== 'object' || claim === null || !Object.hasOwn(claim, step)) return undefined
    claim = (claim as Claims)[step]
  }
  return claim
}
