// Made by pylight from pylight.yaml.
import type { Request } from 'express'

import { invalidToken } from './challenge.js'
import { jwt } from './jwt.js'
import type { Principal } from './principal.js'

/** Finds out who sends a request: undefined when it has none of the provider's credentials. */
type Provider = (req: Request) => Promise<Principal | undefined>

/** The first one that recognises the credentials answers. */
const providers: Provider[] = [jwt]

/** Who sends the request; undefined without credentials, a 401 when they are wrong. */
export async function authenticate(req: Request): Promise<Principal | undefined> {
  for (const provider of providers) {
    const principal = await provider(req)
    if (principal) return principal
  }
  if (req.headers.authorization === undefined) return undefined
  throw invalidToken('The credentials are not of a kind that this API accepts')
}
