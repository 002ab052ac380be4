// Made by pylight from pylight.yaml.
import { createSecretKey } from 'node:crypto'

import type { Request } from 'express'
import { errors, jwtVerify } from 'jose'

import { env } from '../env.js'
import { lazy } from '../lazy.js'
import { bearerToken, remembering } from './bearer.js'
import { invalidToken } from './challenge.js'
import { principalOf } from './claims.js'
import type { Principal } from './principal.js'

/** What verifies tokens. Those with any other algorithm are refused, as with `none`. */
export const verifier = lazy(() => {
  if (env.NODE_ENV === 'production' && env.JWT_SECRET.length < 32) {
    throw new Error('The secret of the tokens must have at least 32 characters in production')
  }
  return {
    key: createSecretKey(env.JWT_SECRET, 'utf8'),
    rules: { algorithms: ['HS256'], requiredClaims: ['exp'], clockTolerance: 5 },
  }
})

/** Tokens that this API verifies itself. */
export async function jwt(req: Request): Promise<Principal | undefined> {
  const token = bearerToken(req)
  return token !== undefined && isOurs(token) ? verify(token) : undefined
}

/** Three parts with points between them. */
function isOurs(token: string): boolean {
  return token.split('.').length === 3
}

const verify = remembering(5, async (token) => {
  const { payload } = await jwtVerify(token, verifier.key, verifier.rules).catch(refuse)
  return {
    principal: principalOf(payload, { subject: ['sub'], roles: ['role'] }),
    expires: payload.exp,
  }
})

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw invalidToken('The token has expired')
  if (error instanceof errors.JWTClaimValidationFailed) {
    throw invalidToken(`The token is not valid: check its ${error.claim}`)
  }
  if (error instanceof errors.JOSEError) throw invalidToken('The token is not valid')
  throw error
}
