// Made by pylight from pylight.yaml.
import type { Request } from 'express'

import { authenticate as custom } from '../../../custom/authenticate.js'
import { apiKey } from './api-key.js'
import { jwt } from './jwt.js'
import { oauth2 } from './oauth2.js'
import type { Authenticate, Principal } from './principal.js'

/** The first one that recognises the credentials answers. */
const providers: Authenticate[] = [jwt, oauth2, apiKey, custom]

/** Who sends the request; undefined without credentials that a provider recognises. */
export async function authenticate(req: Request): Promise<Principal | undefined> {
  for (const provider of providers) {
    const principal = await provider(req)
    if (principal) return principal
  }
  return undefined
}
