// Made by pylight from pylight.yaml.
import type { Request } from 'express'

import { jwt } from './jwt.js'
import type { Authenticate, Principal } from './principal.js'

/** The first one that recognises the credentials answers. */
const providers: Authenticate[] = [jwt]

/** Who sends the request; undefined without credentials that a provider recognises. */
export async function authenticate(req: Request): Promise<Principal | undefined> {
  for (const provider of providers) {
    const principal = await provider(req)
    if (principal) return principal
  }
  return undefined
}
