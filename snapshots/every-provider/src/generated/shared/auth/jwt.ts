// Made by pylight from pylight.yaml.
import type { Request } from 'express'
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'

import { ApiError } from '../api-error.js'
import { env } from '../env.js'
import { lazy } from '../lazy.js'
import { log } from '../log.js'
import { bearerToken, remembering } from './bearer.js'
import { invalidToken } from './challenge.js'
import { principalOf } from './claims.js'
import type { Principal } from './principal.js'

/** What verifies tokens. Those with any other algorithm are refused, as with `none`. */
export const verifier = lazy(() => {
  return {
    key: issuerKeys(createRemoteJWKSet(new URL(`${env.ISSUER}/keys`), { cooldownDuration: 5000 })),
    rules: {
      algorithms: ['ES256', 'ES384'],
      issuer: env.ISSUER,
      audience: 'every-provider',
      requiredClaims: ['exp'],
      clockTolerance: 5,
    },
  }
})

/** The key that a token names; the issuer is asked for new ones at most every five seconds. */
function issuerKeys(find: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await find(header, token)
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) throw error
      if (error instanceof errors.JWKSMultipleMatchingKeys) throw error
      log.error({ err: error }, 'the keys of the issuer can not be fetched')
      throw new ApiError(503, 'The keys that verify tokens can not be fetched, try again later')
    }
  }
}

/** Tokens that this API verifies itself. */
export async function jwt(req: Request): Promise<Principal | undefined> {
  const token = bearerToken(req)
  return token !== undefined && isOurs(token) ? verify(token) : undefined
}

/** Other providers take the tokens of other issuers. */
function isOurs(token: string): boolean {
  try {
    return decodeJwt(token).iss === verifier.rules.issuer
  } catch {
    return false
  }
}

const verify = remembering(5, async (token) => {
  const { payload } = await jwtVerify(token, verifier.key, verifier.rules).catch(refuse)
  return {
    principal: principalOf(payload, { subject: ['sub'], roles: ['realm_access', 'roles'] }),
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
