import { isIP } from 'node:net'

import { quote, type SpecPath } from '../../diagnostics/path.js'
import { hasReference, readReferences } from '../settings.js'
import type { CorsSpec } from '../spec-document.js'
import { checkText } from './settings.js'
import type { SpecScope } from './scope.js'

/** Checks the settings of origins, proxies and rate limits. */
export function checkRequests(scope: SpecScope): void {
  const { cors, trust_proxy: proxies } = scope.draft.document
  if (cors) checkCors(scope, cors)
  if (proxies === undefined || proxies === false) return
  if (Array.isArray(proxies)) checkProxies(scope, proxies)
  else if (proxies === true)
    complain(
      scope,
      ['trust_proxy'],
      'is true: any client could write X-Forwarded-For itself. Write how many proxies there are, or their addresses.',
    )
  else if (proxies < 1 || proxies > 100)
    complain(
      scope,
      ['trust_proxy'],
      'must be a number of proxies from 1 to 100, or their addresses.',
    )
}

function checkCors(
  scope: SpecScope,
  { allowed_origins: origins, allow_credentials }: CorsSpec,
): void {
  for (const [index, origin] of origins.entries()) {
    const path = ['cors', 'allowed_origins', index]
    checkText(scope, origin, path)
    const fault =
      hasReference(origin) || readReferences(origin).malformed.length > 0
        ? undefined
        : faultOf(origin)
    if (fault)
      scope.report.add('spec/bad-origin', path, `cors.allowed_origins: ${quote(origin)} ${fault}`)
  }
  if (!origins.includes('*')) return
  if (allow_credentials) {
    const message =
      'cors.allow_credentials lets every page act as the user who opens it, as cors.allowed_origins has "*". List the origins.'
    scope.report.add('spec/open-credentials', ['cors', 'allow_credentials'], message)
  }
}

/** Browsers send `https://shop.example` or `http://localhost:5173`, nothing else. */
function faultOf(origin: string): string | undefined {
  if (origin === '*') return undefined
  if (origin.includes('*')) return 'has a *, which only stands alone. List each origin.'
  const url = URL.canParse(origin) ? new URL(origin) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    return 'is not an origin such as https://shop.example.'
  return url.origin === origin ? undefined : `is not an origin. Did you mean ${url.origin}?`
}

const namedNetworks = ['loopback', 'linklocal', 'uniquelocal']

function checkProxies(scope: SpecScope, proxies: string[]): void {
  if (proxies.length === 0)
    complain(scope, ['trust_proxy'], 'lists no address. Remove it, or add one.')
  for (const [index, proxy] of proxies.entries()) {
    if (namedNetworks.includes(proxy) || isNetwork(proxy)) continue
    complain(
      scope,
      ['trust_proxy', index],
      `has ${quote(proxy)}, which is no address or subnet such as 10.0.0.0/8, nor ${namedNetworks.join(', ')}.`,
    )
  }
}

function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const version = isIP(address)
  if (version === 0) return false
  return bits === undefined || (Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128))
}

function complain({ report }: SpecScope, path: SpecPath, message: string): void {
  report.add('spec/bad-proxy', path, `trust_proxy ${message}`)
}
