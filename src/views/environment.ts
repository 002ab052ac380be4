import { databases, isServer } from '../databases/databases.js'
import type { Model, Setting } from '../model/model.js'
import { regexLiteral, stringLiteral, templateText } from './quote.js'
import { authenticationSettings, literalSecrets } from './secrets.js'

/** Environment variables that every project reads. */
const own = new Set([
  'CACHE_CHECK_RATE',
  'DATABASE_POOL_SIZE',
  'DATABASE_TIMEOUT_SECONDS',
  'DATABASE_URL',
  'KEEP_ALIVE_SECONDS',
  'LOG_LEVEL',
  'MAX_CONNECTIONS',
  'METRICS_PORT',
  'METRICS_TOKEN',
  'NODE_ENV',
  'PORT',
  'REDIS_URL',
  'SHUTDOWN_GRACE_SECONDS',
])

/** `shared/env.ts`: reads of the environment, never its values. */
export function environmentView(model: Model): object {
  const { provider, database, redis } = model
  const { urlPattern, urlStart } = databases[provider]
  return {
    databaseUrl: urlSchema(
      urlPattern,
      `must begin with ${urlStart} as this project was generated for ${provider}`,
      fallback('DATABASE_URL', database.url),
    ),
    redisUrl: urlSchema(
      '^rediss?(\\+sentinel)?://',
      'must begin with redis(s):// or redis(s)+sentinel://',
      fallback('REDIS_URL', redis.url),
    ),
    hasPool: isServer(provider),
    variables: variablesOf(model),
  }
}

function urlSchema(pattern: string, message: string, end: string): string {
  return `z.string().regex(${regexLiteral(pattern)}, ${stringLiteral(message)})${end}`
}

/** The end of a variable's schema: a default from the spec, or nothing for a required one. */
function fallback(variable: string, setting: Setting): string {
  if (setting.isSecret) return ''
  if (isComposed(variable, setting)) return `.prefault(() => ${composedText(setting)})`
  const text = literalOf(variable, setting)
  return text === undefined ? '' : `.default(${stringLiteral(text)})`
}

/** The setting's text, unless it reads another variable than its own. */
function literalOf(variable: string, { parts }: Setting): string | undefined {
  const [only] = parts
  if (parts.length !== 1 || !only) return undefined
  if ('literal' in only) return only.literal
  return only.variable === variable ? only.fallback : undefined
}

/** Whether a setting is composed of other variables. */
function isComposed(variable: string, { parts }: Setting): boolean {
  return parts.some((part) => 'variable' in part && part.variable !== variable)
}

/** A composed setting, for use before the other variables are validated. */
function composedText({ parts }: Setting): string {
  const texts = parts.map((part) =>
    'literal' in part
      ? templateText(part.literal)
      : `\${variables['${part.variable}'] ?? ${stringLiteral(part.fallback ?? '')}}`,
  )
  return `\`${texts.join('')}\``
}

export function readsVariables({ parts }: Setting): boolean {
  return parts.some((part) => 'variable' in part)
}

/** The setting's text where no variable is set. */
export function fallbackText({ parts }: Setting): string {
  return parts.map((part) => ('literal' in part ? part.literal : (part.fallback ?? ''))).join('')
}

/** The setting as an expression that reads variables from `source`. */
export function settingText({ parts }: Setting, source: string): string {
  if (parts.every((part) => 'literal' in part)) {
    return stringLiteral(parts.map(({ literal }) => literal).join(''))
  }
  const texts = parts.map((part) =>
    'literal' in part ? templateText(part.literal) : `\${${source}.${part.variable}}`,
  )
  const [only] = parts
  if (parts.length === 1 && only && 'variable' in only) return `${source}.${only.variable}`
  return `\`${texts.join('')}\``
}

/** What `/docs` reads. Others come after it, so that a variable which they require stays required. */
function signInSettings(model: Model): Setting[] {
  const urls = signInUrls(model)
  const clientId = model.authentication?.signIn?.clientId
  return urls.length > 0 && clientId ? [...urls, optional(clientId)] : urls
}

function signInUrls({ authentication, docs }: Model): Setting[] {
  const { signIn } = authentication ?? {}
  return signIn && docs.for !== 'nobody' ? [signIn.authorizationUrl, signIn.tokenUrl] : []
}

/** The API starts without its variables. */
function optional(setting: Setting): Setting {
  const parts = setting.parts.map((part) => ('variable' in part ? { fallback: '', ...part } : part))
  return { ...setting, parts }
}

/** The variables that only this spec names, each once. */
function variablesOf(model: Model): { name: string; schema: string }[] {
  const { database, redis, authentication, cors, tables } = model
  const settings = [
    ...signInSettings(model),
    database.url,
    redis.url,
    redis.prefix,
    ...(cors && cors.origins !== '*' ? cors.origins : []),
    ...tables.map((table) => table.caching.prefix),
    ...authenticationSettings(authentication),
  ]
  const parts = settings.filter(({ isSecret }) => !isSecret).flatMap((setting) => setting.parts)
  const addresses = webAddresses(model)
  const schemas = new Map<string, string>()
  for (const part of parts) {
    if ('literal' in part || own.has(part.variable)) continue
    const text = part.fallback === undefined ? '' : `.default(${stringLiteral(part.fallback)})`
    const type = addresses.has(part.variable) ? webAddress : 'z.string()'
    schemas.set(part.variable, `${type}${text}`)
  }
  for (const name of Object.keys(literalSecrets(authentication))) schemas.set(name, 'z.string()')
  return [...schemas].sort().map(([name, schema]) => ({ name, schema }))
}

const webAddress =
  "z.url({ protocol: /^https?$/, error: 'must be a URL such as https://id.example.com' })"

/** Variables with which a URL of the authentication begins, with nothing or a path after them. */
export function webAddresses(model: Model): Set<string> {
  const { jwt, oauth2 } = model.authentication ?? {}
  const urls = [
    ...signInUrls(model),
    ...(jwt?.key.kind === 'jwks' ? [jwt.key.setting] : []),
    ...(oauth2 ? [oauth2.url] : []),
  ]
  const variables = urls.flatMap(({ parts: [first, next] }) =>
    first && 'variable' in first && isPath(next) ? [first.variable] : [],
  )
  return new Set(variables)
}

function isPath(part: Setting['parts'][number] | undefined): boolean {
  return part === undefined || ('literal' in part && /^\/(?!\/)/.test(part.literal))
}
