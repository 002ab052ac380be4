// Made by pylight from pylight.yaml.
import { randomUUID } from 'node:crypto'

import type { Request } from 'express'

import { authenticate } from './authenticate.js'
import { invalidToken, Refused } from './challenge.js'
import { checkOwners } from './owners.js'
import type { Caller, Principal, Visitor } from './principal.js'

/** The guards that routes begin with. */

/** Lets users through who have one of the roles. */
export async function allow<Role extends string>(
  req: Request,
  ...roles: [Role, ...Role[]]
): Promise<Caller<Role>> {
  const caller = await signedIn(req)
  if (roles.some((role) => caller.principal.roles.includes(role))) return caller as Caller<Role>
  throw new Refused(403, `Needs the role ${roles.join(' or ')}`, 'insufficient_scope')
}

/** Lets every signed-in user through. */
export async function signedIn(req: Request): Promise<Caller> {
  const principal = await authenticate(req)
  if (principal) await checkOwners()
  if (principal) return contextOf(req, principal) as Caller
  if (req.headers.authorization !== undefined) {
    throw invalidToken('The credentials are not of a kind that this API accepts')
  }
  throw new Refused(401, 'Sign in first: the request has no credentials')
}

/** Lets everyone through; only credentials that are wrong are refused. */
export async function anyone(req: Request): Promise<Visitor> {
  return contextOf(req, await authenticate(req))
}

function contextOf(req: Request, principal: Principal | undefined): Visitor {
  const requestId = req.res?.get('X-Request-Id') ?? randomUUID()
  return principal ? { principal, requestId } : { requestId }
}
