import { formatPath, quote, type SpecPath } from '../../diagnostics/path.js'
import { valueAt } from '../shape/issues.js'
import { readReferences, withFallbacks } from '../settings.js'
import { repeatsOf } from './repeats.js'
import type { SpecScope } from './scope.js'
import { checkText, checkUrl } from './settings.js'

const urls = ['authorization_url', 'token_url'] as const
const providers = ['jwt', 'oauth2'] as const

/** Checks what clients need to sign in by the authorization code flow. */
export function checkSignIn(scope: SpecScope): void {
  const given = providers.filter((name) => urls.some((key) => isWritten(scope, name, key)))
  for (const name of providers) {
    if (given.includes(name)) checkAddresses(scope, name)
    checkScopes(scope, name, given.includes(name))
  }
  if (given.length > 1) {
    const message =
      'authentication.jwt and authentication.oauth2 both say where users sign in, but clients do it at one server. Keep the URLs of one of them.'
    const key = urls.find((url) => isWritten(scope, 'oauth2', url)) ?? urls[0]
    scope.report.add('spec/incomplete-provider', pathOf('oauth2', key), message, 'key')
  }
  checkClient(scope, given.length > 0)
}

type ProviderName = (typeof providers)[number]

function pathOf(provider: ProviderName, ...keys: SpecPath): SpecPath {
  return ['authentication', provider, ...keys]
}

function isWritten({ draft }: SpecScope, provider: ProviderName, key: string): boolean {
  return valueAt(draft.written, pathOf(provider, key)) !== undefined
}

function checkAddresses(scope: SpecScope, provider: ProviderName): void {
  for (const key of urls) {
    const other = urls.find((one) => one !== key) ?? key
    const path = pathOf(provider, key)
    const url = scope.draft.document.authentication?.[provider]?.[key]
    if (url !== undefined) checkAddress(scope, url, path)
    if (isWritten(scope, provider, key) && !isWritten(scope, provider, other)) {
      const message = `${formatPath(path)} needs ${other}: clients ask both for a token. Add it.`
      scope.report.add('spec/incomplete-provider', path, message, 'key')
    }
  }
}

/** Passwords travel there, so that only a server on the same machine may be asked without TLS. */
function checkAddress(scope: SpecScope, url: string, path: SpecPath): void {
  checkUrl(scope, url, path)
  const { parts, malformed } = readReferences(url)
  if (malformed.length > 0) return
  const open = parts.find((part) => 'variable' in part && part.fallback === undefined)
  if (open && 'variable' in open) {
    const message = `${formatPath(path)} reads ${open.variable}, which has no fallback to write into openapi.json. Add one: \${${open.variable}:-…}.`
    scope.report.add('spec/needs-fallback', path, message)
    return
  }
  const text = withFallbacks(parts)
  const isSafe = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(?![^:/?]))[^\s#]*$/.test(text)
  if (isSafe && URL.canParse(text)) return
  const message = `${formatPath(path)} must be a URL that begins with https://, without a #.`
  scope.report.add('spec/unknown-scheme', path, message)
}

function checkScopes(scope: SpecScope, provider: ProviderName, isUsed: boolean): void {
  const { scopes } = scope.draft.document.authentication?.[provider] ?? {}
  if (!scopes) return
  const path = pathOf(provider, 'scopes')
  if (!isUsed) warn(scope, path, `Add ${formatPath(pathOf(provider, 'authorization_url'))}`)
  const repeats = repeatsOf(scopes)
  scopes.forEach((name, index) => {
    const report = (code: 'spec/bad-value' | 'spec/duplicate-value', fault: string) => {
      scope.report.add(code, [...path, index], `${formatPath(path)} ${fault}`)
    }
    if (!/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(name)) {
      report(
        'spec/bad-value',
        `has ${quote(name)}, which no scope can be. Write [openid, profile].`,
      )
    } else if (repeats.has(index)) {
      report('spec/duplicate-value', `lists ${quote(name)} again. Remove it.`)
    }
  })
}

function checkClient(scope: SpecScope, isUsed: boolean): void {
  const { docs } = scope.draft.document
  if (typeof docs !== 'object' || docs.client_id === undefined) return
  const path = ['docs', 'client_id']
  checkText(scope, docs.client_id, path)
  if (isUsed) return
  warn(scope, path, 'Add authorization_url and token_url to authentication.jwt or oauth2')
}

function warn({ report }: SpecScope, path: SpecPath, advice: string): void {
  const message = `${formatPath(path)} does nothing: nothing says where users sign in. ${advice}, or remove it.`
  report.add('spec/no-effect', path, message, 'key')
}
