import { InternalError } from '../diagnostics/internal-error.js'
import { isLiteralSecret } from '../spec/secrets.js'
import { readSetting, type Setting } from '../spec/settings.js'
import type { AuthenticationSpec, SpecDocument } from '../spec/spec-document.js'
import type {
  ApiKeyProvider,
  Authentication,
  ClaimPaths,
  JwtProvider,
  OauthProvider,
  SignIn,
  Table,
} from './model.js'

/** How requests prove who sends them; undefined when the spec has no provider. */
export function buildAuthentication(
  { authentication, docs }: Pick<SpecDocument, 'authentication' | 'docs'>,
  tables: readonly Pick<Table, 'name' | 'columns' | 'names'>[],
): Authentication | undefined {
  if (!authentication || !hasProvider(authentication)) return undefined
  const { jwt, oauth2, api_key, custom, roles } = authentication
  const signIn = buildSignIn(authentication, docs)
  return {
    ...(jwt && { jwt: buildJwt(jwt) }),
    ...(oauth2 && { oauth2: buildOauth(oauth2) }),
    ...(api_key && { apiKey: buildApiKey(api_key, tables) }),
    custom: custom === true,
    ...(roles && { roles }),
    ...(signIn && { signIn }),
  }
}

/** Whether anything checks who sends a request. */
export function hasProvider({ jwt, oauth2, api_key, custom }: AuthenticationSpec): boolean {
  return Boolean(jwt ?? oauth2 ?? api_key) || custom === true
}

function buildSignIn(
  { jwt, oauth2 }: AuthenticationSpec,
  docs: SpecDocument['docs'],
): SignIn | undefined {
  const { authorization_url, token_url, scopes = [] } = (jwt?.token_url ? jwt : oauth2) ?? {}
  if (authorization_url === undefined || token_url === undefined) return undefined
  const clientId = typeof docs === 'object' ? docs.client_id : undefined
  return {
    authorizationUrl: readSetting(authorization_url),
    tokenUrl: readSetting(token_url),
    scopes,
    ...(clientId !== undefined && { clientId: readSetting(clientId) }),
  }
}

type JwtSpec = NonNullable<AuthenticationSpec['jwt']>

function buildJwt(jwt: JwtSpec): JwtProvider {
  const { secret_key, public_key, jwks_url, algorithms, issuer, audience } = jwt
  return {
    key: keyOf({ secret_key, public_key, jwks_url }),
    algorithms: algorithms ?? [secret_key === undefined ? 'RS256' : 'HS256'],
    ...(issuer !== undefined && { issuer: readSetting(issuer) }),
    ...(audience !== undefined && { audience: readSetting(audience) }),
    claims: claimPaths(jwt.claims),
    leewaySeconds: jwt.leeway_seconds ?? 5,
    requiresExpiry: jwt.require_exp ?? true,
  }
}

function keyOf({ secret_key, public_key, jwks_url }: JwtSpec): JwtProvider['key'] {
  if (secret_key !== undefined) return { kind: 'secret', setting: readSecret(secret_key) }
  if (public_key !== undefined) return { kind: 'public', setting: readSetting(public_key) }
  if (jwks_url !== undefined) return { kind: 'jwks', setting: readSetting(jwks_url) }
  throw new InternalError('authentication.jwt passed validation without a key.')
}

type OauthSpec = NonNullable<AuthenticationSpec['oauth2']>

function buildOauth(oauth2: OauthSpec): OauthProvider {
  const { introspection_url, userinfo_url, client_id, client_secret } = oauth2
  const rest = {
    claims: claimPaths(oauth2.claims),
    rememberSeconds: oauth2.remember_seconds ?? 5,
  }
  if (introspection_url === undefined) {
    return { kind: 'userinfo', url: readSetting(userinfo_url ?? ''), ...rest }
  }
  const clientId = readSetting(client_id ?? '')
  const clientSecret = readSecret(client_secret ?? '')
  return {
    kind: 'introspection',
    url: readSetting(introspection_url),
    clientId,
    clientSecret,
    ...rest,
  }
}

/** A text that stays secret unless all of it comes from the environment. */
function readSecret(text: string): Setting {
  const { parts } = readSetting(text)
  return isLiteralSecret(text)
    ? { text: '***', parts, isSecret: true }
    : { text, parts, isSecret: false }
}

function claimPaths(claims: JwtSpec['claims']): ClaimPaths {
  return {
    subject: (claims?.subject ?? 'sub').split('.'),
    roles: (claims?.roles ?? 'role').split('.'),
  }
}

function buildApiKey(
  apiKey: NonNullable<AuthenticationSpec['api_key']>,
  tables: readonly Pick<Table, 'name' | 'columns' | 'names'>[],
): ApiKeyProvider {
  const table = tables.find(({ name }) => name === apiKey.table)
  if (!table) throw new InternalError(`There is no table ${apiKey.table} for the keys of the API.`)
  const find = (name: string | undefined) => table.columns.find((column) => column.name === name)
  const hash = find(apiKey.hash_column ?? 'key_hash')
  const subject = find(apiKey.subject_column ?? 'owner_id')
  if (!hash || !subject) throw new InternalError(`${table.name} lacks the columns of keys.`)
  const [roles, expires] = [find(apiKey.roles_column), find(apiKey.expires_column)]
  return {
    header: apiKey.header ?? 'X-API-Key',
    table: table.name,
    names: table.names,
    hash: hash.name,
    subject: subject.name,
    ...(roles && { roles: { name: roles.name, isList: roles.type === 'json' || roles.nullable } }),
    ...(expires && { expires: expires.name }),
  }
}
