import * as z from 'zod/mini'

import { tokenAlgorithms } from '../vocabulary.js'
import { names, optional, required, text, wholeNumber } from './key.js'

const claims = z.strictObject({
  subject: optional(text(), 'Where the claims name the user, as a path: sub.', { default: 'sub' }),
  roles: optional(
    text(),
    'Where the claims have the roles, as a path to a text or a list: realm_access.roles.',
    { default: 'role' },
  ),
})

/** What is the same for each issuer of tokens. */
const signIn = {
  authorization_url: optional(
    text(),
    'Where users sign in by OAuth 2.0 or OpenID Connect, for /docs and openapi.json.',
  ),
  token_url: optional(
    text(),
    'Where clients then get their token; it goes with authorization_url.',
  ),
  scopes: optional(names(), 'The scopes that clients may ask for there.'),
}

const jwt = z.strictObject({
  secret_key: optional(text(), 'Verifies the tokens of HS256, HS384 or HS512: ${JWT_SECRET}.'),
  public_key: optional(text(), 'Verifies the tokens of one issuer, in PEM: ${JWT_PUBLIC_KEY}.'),
  jwks_url: optional(text(), 'Where the issuer publishes its keys; they are fetched when needed.'),
  algorithms: optional(
    z.array(z.enum(tokenAlgorithms)).check(z.minLength(1)),
    'The accepted algorithms, of one family. Default: HS256 for a secret_key, else RS256.',
    { examples: [['HS256'], ['RS256', 'RS384']] },
  ),
  issuer: optional(text(), 'The iss that a token must have.'),
  audience: optional(text(), 'The aud that a token must have.'),
  claims: optional(claims, 'Where a token names the user and the roles.'),
  require_exp: optional(
    z.boolean(),
    'Whether a token must have exp; one without it never expires.',
    { default: true },
  ),
  leeway_seconds: optional(
    wholeNumber(0, 300),
    'How far the clocks of issuer and API may differ when exp and nbf are checked.',
    { default: 5 },
  ),
  ...signIn,
})

const oauth2 = z.strictObject({
  introspection_url: optional(
    text(),
    'Where the server says whether a token is active (RFC 7662).',
  ),
  userinfo_url: optional(text(), 'Where the server says whose token it is (OpenID Connect).'),
  client_id: optional(text(), 'The name of this API at the server, for introspection_url.'),
  client_secret: optional(text(), 'Its secret there: ${OAUTH_CLIENT_SECRET}.'),
  claims: optional(claims, 'Where the answer names the user and the roles.'),
  remember_seconds: optional(
    wholeNumber(0, 60),
    'Seconds for which an answer counts, at most until exp. A revoked token works that long.',
    { default: 5 },
  ),
  ...signIn,
})

const apiKey = z.strictObject({
  header: optional(text(), 'The header that carries the key.', { default: 'X-API-Key' }),
  table: required(text(), 'The table of the keys; it holds only the SHA-256 of each key.'),
  hash_column: optional(text(), 'The SHA-256 of the key in hexadecimal: unique and hidden.', {
    default: 'key_hash',
  }),
  subject_column: optional(text(), 'Whose key it is.', { default: 'owner_id' }),
  roles_column: optional(
    text(),
    'The roles of the key: a text with one role, or JSON with a list. Without it a key has none.',
  ),
  expires_column: optional(text(), 'When the key expires: a datetime.'),
})

/** Of the whole API. */
export const authenticationSchema = z.strictObject({
  jwt: optional(jwt, 'Tokens that this API verifies itself.'),
  oauth2: optional(oauth2, 'Tokens that another server verifies.'),
  api_key: optional(apiKey, 'Keys that a table of this API lists.'),
  custom: optional(z.boolean(), 'Your own function in src/custom/authenticate.ts.', {
    default: false,
  }),
  roles: optional(
    names(),
    'All roles there are. When given, a table that names another role is an error.',
  ),
})
