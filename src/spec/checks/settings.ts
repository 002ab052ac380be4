import { formatPath, quote, type SpecPath } from '../../diagnostics/path.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import { providerOfScheme, schemes } from '../../databases/databases.js'
import { schemeOf } from '../provider.js'
import { hasLiteralPassword, isLiteralSecret } from '../secrets.js'
import { readReferences, withFallbacks } from '../settings.js'
import type { SpecScope } from './scope.js'

/** Checks references to the environment, URLs and secrets. */
export function checkSettings(scope: SpecScope, isProviderNamed: boolean): void {
  const { document, hasDatabase } = scope.draft
  if (hasDatabase) checkDatabase(scope, isProviderNamed)
  checkRedis(scope)
  checkAuthenticationSettings(scope)
  checkPrefix(scope, document.features?.caching?.prefix, ['features', 'caching', 'prefix'])
  for (const { table, path } of scope.tables) {
    checkPrefix(scope, table.features?.caching?.prefix, [...path, 'features', 'caching', 'prefix'])
  }
}

function checkDatabase(scope: SpecScope, isProviderNamed: boolean): void {
  const { url, provider } = scope.draft.document.database
  const path = ['database', 'url']
  checkUrl(scope, url, path)
  const { parts, malformed } = readReferences(url)
  const text = withFallbacks(parts)
  if (malformed.length > 0) return
  if (text !== '') checkScheme(scope, text, isProviderNamed ? undefined : provider)
  else if (!scope.provider) {
    const why = 'does not say which database it is. Add database.provider or a fallback.'
    scope.report.add('spec/unknown-provider', path, `database.url ${why}`)
  }
}

function checkScheme({ report }: SpecScope, url: string, provider: string | undefined): void {
  const scheme = schemeOf(url)
  const meant = scheme === undefined ? undefined : providerOfScheme(scheme)
  const path = ['database', 'url']
  if (meant === undefined) report.add('spec/unknown-scheme', path, unknownScheme(url, scheme))
  else if (provider !== undefined && provider !== meant) {
    const message = `database.provider is ${provider}, but database.url is a URL of ${meant}.`
    report.add('spec/provider-mismatch', ['database', 'provider'], message)
  }
}

function unknownScheme(url: string, scheme: string | undefined): string {
  if (scheme === undefined) {
    const isFile = /^[\w./-]+$/.test(url)
    const hint = isFile ? ` Write ${quote(`file:${url}`)} for a SQLite file.` : ''
    return `database.url has no scheme such as file: or postgresql://.${hint}`
  }
  return `database.url: ${quote(scheme)} is not a database scheme.${didYouMean(scheme, schemes)}`
}

function checkRedis(scope: SpecScope): void {
  const { url, prefix } = scope.draft.document.redis ?? {}
  checkPrefix(scope, prefix, ['redis', 'prefix'])
  if (url === undefined) return
  checkUrl(scope, url, ['redis', 'url'])
  const { parts, malformed } = readReferences(url)
  const text = withFallbacks(parts)
  if (malformed.length > 0 || text === '' || /^rediss?(\+sentinel)?:\/\//i.test(text)) return
  const message = 'redis.url must begin with redis(s):// or redis(s)+sentinel://.'
  scope.report.add('spec/unknown-scheme', ['redis', 'url'], message)
}

export function checkUrl(scope: SpecScope, url: string, path: SpecPath): void {
  checkText(scope, url, path)
  if (hasLiteralPassword(url)) literalSecret(scope, path, 'a password')
}

function checkAuthenticationSettings(scope: SpecScope): void {
  const { jwt, oauth2 } = scope.draft.document.authentication ?? {}
  const at = (provider: string, key: string) => ['authentication', provider, key]
  for (const key of ['public_key', 'issuer', 'audience'] as const) {
    if (jwt?.[key] !== undefined) checkText(scope, jwt[key], at('jwt', key))
  }
  for (const key of ['introspection_url', 'userinfo_url'] as const) {
    if (oauth2?.[key] !== undefined) checkWebAddress(scope, oauth2[key], at('oauth2', key))
  }
  if (jwt?.jwks_url !== undefined) checkWebAddress(scope, jwt.jwks_url, at('jwt', 'jwks_url'))
  if (oauth2?.client_id !== undefined) {
    checkText(scope, oauth2.client_id, at('oauth2', 'client_id'))
  }
  if (jwt?.secret_key !== undefined) checkSecret(scope, jwt.secret_key, at('jwt', 'secret_key'))
  if (oauth2?.client_secret !== undefined) {
    checkSecret(scope, oauth2.client_secret, at('oauth2', 'client_secret'))
  }
}

function checkSecret(scope: SpecScope, secret: string, path: SpecPath): void {
  checkText(scope, secret, path)
  if (isLiteralSecret(secret)) literalSecret(scope, path, 'a secret')
}

/** Tokens and keys travel there: only a server on the same machine may be asked without TLS. */
function checkWebAddress(scope: SpecScope, url: string, path: SpecPath): void {
  checkUrl(scope, url, path)
  const { parts, malformed } = readReferences(url)
  const text = withFallbacks(parts.map((part) => ({ fallback: 'host', ...part })))
  const [first] = parts
  if (malformed.length > 0 || text === '' || (first && 'variable' in first)) return
  if (/^https:\/\/[^/]/.test(text)) return
  if (/^http:\/\/(localhost|127\.0\.0\.1)([:/]|$)/.test(text)) return
  scope.report.add('spec/unknown-scheme', path, `${formatPath(path)} must begin with https://.`)
}

function literalSecret({ report }: SpecScope, path: SpecPath, what: string): void {
  const message = `${formatPath(path)} contains ${what}. Read it from the environment: \${NAME}.`
  report.add('spec/literal-secret', path, message)
}

function checkPrefix(scope: SpecScope, prefix: string | undefined, path: SpecPath): void {
  if (prefix !== undefined) checkText(scope, prefix, path)
}

/** Checks the references of a text to the environment. */
export function checkText({ report }: SpecScope, text: string, path: SpecPath): void {
  for (const reference of readReferences(text).malformed) {
    report.add('spec/bad-variable', path, `${formatPath(path)}: ${faultOf(reference, path)}`)
  }
}

function faultOf(reference: string, path: SpecPath): string {
  const name = /^\$\{[\w.-]{1,40}(?=:-|\}|$)/.exec(reference)?.[0]
  const isSecret = ['secret_key', 'client_secret'].includes(String(path.at(-1)))
  const given = name === undefined || isSecret ? 'A reference' : `${name}…`
  return reference.endsWith('}')
    ? `${given} is not \${NAME} or \${NAME:-fallback}, with letters, digits and underscores.`
    : `${given} has no closing } of its own. References cannot be nested.`
}
