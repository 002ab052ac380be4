// Made by pylight from pylight.yaml.

import { env } from './env.js'

/** How users sign in on `/docs`: by the authorization code flow with PKCE. */

export function addresses() {
  return { authorizationUrl: `${env.ISSUER}/authorize`, tokenUrl: `${env.ISSUER}/token` }
}

/** Where the page gets the token. */
export function tokenOrigin(): string {
  return new URL(`${env.ISSUER}/token`).origin
}

/** For Swagger UI's `initOAuth`. */
export function signInOptions(): string {
  return JSON.stringify({
    clientId: env.DOCS_CLIENT_ID,
    usePkceWithAuthorizationCodeGrant: true,
    scopes: ['openid', 'roles'],
  })
}
