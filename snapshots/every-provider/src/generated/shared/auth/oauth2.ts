// Made by pylight from pylight.yaml.
import type { Request } from 'express'
import * as oauth from 'oauth4webapi'

import { ApiError } from '../api-error.js'
import { env } from '../env.js'
import { lazy } from '../lazy.js'
import { log } from '../log.js'
import { bearerToken, remembering } from './bearer.js'
import { invalidToken } from './challenge.js'
import { principalOf } from './claims.js'
import type { Principal } from './principal.js'

/** The server that is asked about tokens (RFC 7662), and this API's name and secret there. */
export const authorization = lazy(() => {
  const url = new URL('https://accounts.example.com/introspect')
  return {
    server: { issuer: url.origin, introspection_endpoint: url.href },
    client: { client_id: 'every-provider' },
    secret: env.OAUTH_CLIENT_SECRET,
    isOnThisMachine: ['localhost', '127.0.0.1'].includes(url.hostname),
  }
})

/** Tokens that the authorization server verifies. */
export async function oauth2(req: Request): Promise<Principal | undefined> {
  const token = bearerToken(req)
  return token === undefined ? undefined : verify(token)
}

const verify = remembering(5, async (token) => {
  const claims = await introspect(token).catch(report)
  if (!claims.active) throw invalidToken('The token is not active')
  return {
    principal: principalOf(claims, { subject: ['username'], roles: ['scope'] }),
    expires: claims.exp,
  }
})

async function introspect(token: string) {
  const { server, client, secret, isOnThisMachine } = authorization
  const answer = await oauth.introspectionRequest(
    server,
    client,
    oauth.ClientSecretBasic(secret),
    token,
    { signal: AbortSignal.timeout(5000), [oauth.allowInsecureRequests]: isOnThisMachine },
  )
  return oauth.processIntrospectionResponse(server, client, answer)
}

function report(error: unknown): never {
  log.error({ err: error }, 'the authorization server does not answer')
  throw new ApiError(503, 'The server that verifies tokens can not be reached, try again later')
}
