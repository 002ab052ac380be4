import { databases } from '../databases/databases.js'
import type { Authentication, ClaimPaths, JwtProvider, Model, Setting } from '../model/model.js'
import { usesOutbox } from '../model/outbox.js'
import { tenantHeaders } from '../model/row-rules.js'
import { readsVariables, settingText } from './environment.js'
import { Imports } from './imports.js'
import { jsonLiteral, stringLiteral } from './quote.js'
import { usesTokens } from './secrets.js'

/** Views of `src/generated/shared/auth`. */

/** For files that say a little more in projects with authentication. */
export function hasAuthenticationView({ authentication }: Model): object {
  return { hasAuthentication: authentication !== undefined }
}

/** `shared/auth/guards.ts` */
export function guardsView(model: Model): object {
  return { ...tenantHeadersView(model), checksOwners: hasTextOwners(model) }
}

/** `shared/auth/owners.ts` */
export function ownersView({ provider }: Model): object {
  return { remedy: `owners need ${databases[provider].exactText}` }
}

/** `shared/auth/owner-columns.ts` */
export function ownerColumnsView(model: Model): object {
  const owners = textOwners(model)
  return {
    hasSchemas: owners.some(({ schema }) => schema !== undefined),
    owners: owners.map((owner) => jsonLiteral({ ...owner })).join(', '),
  }
}

export function hasTextOwners(model: Pick<Model, 'tables'>): boolean {
  return textOwners(model).length > 0
}

/** A column whose collation decides whether two owners are the same, as the database names it. */
export interface TextOwner {
  schema?: string
  table: string
  column: string
}

export function textOwners({ tables }: Pick<Model, 'tables'>): TextOwner[] {
  return tables.flatMap(({ schema, databaseName: table, columns, rowRules = [] }) => {
    const texts = rowRules.filter(({ type }) => type === 'string').map(({ column }) => column)
    return columns
      .filter(({ name }) => texts.includes(name))
      .map(({ databaseName: column }) => ({
        ...(schema !== undefined && { schema }),
        table,
        column,
      }))
  })
}

/** For files that carry the headers which name a tenant. */
export function tenantHeadersView(model: Model): object {
  const headers = tenantHeaders(model).map(stringLiteral)
  return { tenantHeaders: headers.map((name) => `${name}: req.get(${name})`).join(', ') }
}

/** `shared/lifecycle.ts` */
export function lifecycleView({ authentication, tables }: Model): object {
  const usesJwt = authentication?.jwt !== undefined
  const introspects = authentication?.oauth2?.kind === 'introspection'
  const own = [...(usesJwt ? ['verifier'] : []), ...(introspects ? ['authorization'] : [])]
  const parts = ['env', 'log', 'prisma', 'store', ...own]
  return { usesJwt, introspects, parts: parts.join(', '), hasOutbox: usesOutbox({ tables }) }
}

export function hooksView(model: Model): object {
  const has = model.authentication !== undefined
  return { hasAuthentication: has, context: has ? 'HookContext<Writer>' : 'HookContext' }
}

/** `shared/auth/challenge.ts` */
export function challengeView({ api, authentication }: Model): object {
  const realm = `realm="${api.title.replaceAll(/[^\w .-]/g, '')}"`
  const isKeyOnly = authentication?.apiKey && !usesTokens(authentication) && !authentication.custom
  return { scheme: stringLiteral(`${isKeyOnly ? 'ApiKey' : 'Bearer'} ${realm}`) }
}

/** `shared/auth/authenticate.ts` */
export function authenticateView({ authentication }: Model): object {
  const { jwt, oauth2, apiKey, custom } = authentication ?? {}
  const imports = new Imports().add('./principal.js', 'type Authenticate', 'type Principal')
  if (jwt) imports.add('./jwt.js', 'jwt')
  if (oauth2) imports.add('./oauth2.js', 'oauth2')
  if (apiKey) imports.add('./api-key.js', 'apiKey')
  if (custom) imports.add('../../../custom/authenticate.js', 'authenticate as custom')
  const providers = Object.entries({ jwt, oauth2, apiKey, custom }).filter(([, used]) => used)
  return { imports: imports.lines(), providers: providers.map(([name]) => name).join(', ') }
}

/** `shared/auth/jwt.ts` */
export function jwtView({ authentication }: Model): object {
  const jwt = authentication?.jwt
  if (!jwt) return {}
  const { kind, setting } = jwt.key
  const key = secretText('JWT_SECRET', setting)
  const checksIssuer = jwt.issuer !== undefined && isOneOfSeveral(authentication)
  return {
    imports: jwtImports(jwt, checksIssuer),
    secret: kind === 'secret' && key,
    publicKey: kind === 'public' && `${key}.replaceAll('\\\\n', '\\n')`,
    keysUrl: kind === 'jwks' && key,
    checksIssuer,
    rules: rulesOf(jwt),
    claims: claimsText(jwt.claims),
  }
}

/** Whether others may recognise tokens, too. */
function isOneOfSeveral({ oauth2, custom }: Authentication): boolean {
  return oauth2 !== undefined || custom
}

function jwtImports({ key, issuer, audience }: JwtProvider, checksIssuer: boolean): string[] {
  const settings = [key.setting, issuer, audience].filter((one) => one !== undefined)
  const imports = new Imports()
    .add('express', 'type Request')
    .add('jose', 'errors', 'jwtVerify', ...(checksIssuer ? ['decodeJwt'] : []))
    .add('../lazy.js', 'lazy')
    .add('./bearer.js', 'bearerToken', 'remembering')
    .add('./challenge.js', 'invalidToken')
    .add('./claims.js', 'principalOf')
    .add('./principal.js', 'type Principal')
  const readsEnv = settings.some((one) => one.isSecret || readsVariables(one))
  if (key.kind === 'secret' || readsEnv) imports.add('../env.js', 'env')
  if (key.kind === 'secret') imports.add('node:crypto', 'createSecretKey')
  if (key.kind === 'public') imports.add('node:crypto', 'createPublicKey')
  if (key.kind === 'jwks') {
    imports.add('jose', 'createRemoteJWKSet', 'type JWTVerifyGetKey')
    imports.add('../api-error.js', 'ApiError').add('../log.js', 'log')
  }
  return imports.lines()
}

function rulesOf(provider: JwtProvider): string {
  const { algorithms, issuer, audience, leewaySeconds, requiresExpiry } = provider
  const members = [
    `algorithms: [${algorithms.map(stringLiteral).join(', ')}]`,
    ...(issuer ? [`issuer: ${settingText(issuer, 'env')}`] : []),
    ...(audience ? [`audience: ${settingText(audience, 'env')}`] : []),
    ...(requiresExpiry ? [`requiredClaims: ['exp']`] : []),
    ...(leewaySeconds > 0 ? [`clockTolerance: ${leewaySeconds}`] : []),
  ]
  return `{ ${members.join(', ')} }`
}

function claimsText({ subject, roles }: ClaimPaths): string {
  const path = (steps: string[]) => `[${steps.map(stringLiteral).join(', ')}]`
  return `{ subject: ${path(subject)}, roles: ${path(roles)} }`
}

/** A secret as an expression: one that the spec contains is read from `.env` by a name of its own. */
function secretText(variable: string, setting: Setting): string {
  return setting.isSecret ? `env.${variable}` : settingText(setting, 'env')
}

/** `shared/auth/oauth2.ts` */
export function oauth2View({ authentication }: Model): object {
  const oauth2 = authentication?.oauth2
  if (!oauth2) return {}
  const { kind, url, claims, rememberSeconds } = oauth2
  const client = kind === 'introspection' ? [oauth2.clientId, oauth2.clientSecret] : []
  return {
    url: settingText(url, 'env'),
    clientId: kind === 'introspection' && settingText(oauth2.clientId, 'env'),
    clientSecret:
      kind === 'introspection' && secretText('OAUTH_CLIENT_SECRET', oauth2.clientSecret),
    readsEnv: [url, ...client].some((one) => one.isSecret || readsVariables(one)),
    remember: rememberSeconds,
    claims: claimsText(claims),
  }
}

/** `shared/auth/api-key.ts` */
export function apiKeyView({ authentication }: Model): object {
  const apiKey = authentication?.apiKey
  if (!apiKey) return {}
  const { header, table, names, hash, subject, roles, expires } = apiKey
  const role = roles && `row.${roles.name}`
  const isList = roles?.isList === true
  return {
    header,
    table,
    model: names.model,
    delegate: names.delegate,
    hash,
    subject: `String(row.${subject})`,
    roles: role === undefined ? '[]' : isList ? `rolesIn(${role})` : `[${role}]`,
    hasRoleList: isList,
    expires: expires ?? '',
  }
}
