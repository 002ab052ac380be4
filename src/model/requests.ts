import { readSetting } from '../spec/settings.js'
import type {
  CorsSpec,
  AudienceSpec,
  DocsSpec,
  RateLimitSpec,
  SpecDocument,
  TableSpec,
} from '../spec/spec-document.js'
import { httpMethods } from '../spec/vocabulary.js'
import { distinct } from './guards.js'
import type { Model, Table } from './model.js'
import type { Audience, Cors, RateLimit, RateLimits } from './request-rules.js'

/** Headers of answers that a page needs: to ask again, to follow, to slow down, to report. */
const ownHeaders = [
  'ETag',
  'Location',
  'Cache-Status',
  'X-Cache',
  'X-Request-Id',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'WWW-Authenticate',
]

/** The settings of origins, proxies and rate limits. */
export function buildRequests(
  spec: SpecDocument,
): Pick<Model, 'cors' | 'trustProxy' | 'rateLimit' | 'docs' | 'cachePage'> {
  const { cors, trust_proxy: proxies, rate_limits: limit, authentication } = spec
  const keyHeader = authentication?.api_key && (authentication.api_key.header ?? 'X-API-Key')
  const tenants = spec.tables.map(({ tenant }) => tenant?.header)
  const headers = [keyHeader, ...tenants].filter((name) => name !== undefined)
  return {
    ...(cors && { cors: buildCors(cors, [...new Set(headers)]) }),
    docs: audienceOf(spec.docs),
    cachePage: audienceOf(spec.cache_page),
    ...(limit && { rateLimit: rateLimitOf(limit) }),
    ...(proxies !== undefined && typeof proxies !== 'boolean' && { trustProxy: proxies }),
  }
}

function audienceOf(given: AudienceSpec | DocsSpec | undefined): Audience {
  if (given === false) return { for: 'nobody' }
  if (typeof given !== 'object') {
    return { for: 'everyone', page: given ? 'always' : 'outside-production' }
  }
  if (!given.roles) return { for: 'everyone', page: 'outside-production' }
  return { for: 'roles', roles: distinct(given.roles) }
}

function buildCors(cors: CorsSpec, headers: string[]): Cors {
  const { allowed_origins: origins, allowed_methods: methods = httpMethods } = cors
  const ownAllowed = ['Authorization', 'Content-Type', 'If-None-Match']
  return {
    origins: origins.includes('*') ? '*' : origins.map(readSetting),
    methods: methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method)),
    allowedHeaders: cors.allowed_headers ?? [...ownAllowed, ...headers],
    exposedHeaders: [...new Set([...ownHeaders, ...(cors.exposed_headers ?? [])])],
    credentials: cors.allow_credentials ?? false,
    maxAge: cors.max_age ?? 600,
  }
}

/** The limits of the methods that a table has. */
export function buildRateLimits(
  { rate_limits: given = {} }: TableSpec,
  methods: Table['methods'],
): RateLimits {
  const limits = Object.entries(given).flatMap(([name, limit]) => {
    const method = methods.find((known) => known === name)
    return method && limit ? [[method, rateLimitOf(limit)]] : []
  })
  return Object.fromEntries(limits) as RateLimits
}

function rateLimitOf({ requests, seconds = 60 }: RateLimitSpec): RateLimit {
  return { requests, seconds }
}
