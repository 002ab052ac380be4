import { readSetting } from '../spec/settings.js'
import type { CorsSpec, SpecDocument } from '../spec/spec-document.js'
import { httpMethods } from '../spec/vocabulary.js'
import type { Model } from './model.js'
import type { Cors } from './request-rules.js'

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

/** Who may send requests, and whose word about them counts. */
export function buildRequests(spec: SpecDocument): Pick<Model, 'cors' | 'trustProxy'> {
  const { cors, trust_proxy: proxies, authentication } = spec
  const keyHeader = authentication?.api_key && (authentication.api_key.header ?? 'X-API-Key')
  return {
    ...(cors && { cors: buildCors(cors, keyHeader) }),
    ...(proxies !== undefined && typeof proxies !== 'boolean' && { trustProxy: proxies }),
  }
}

function buildCors(cors: CorsSpec, keyHeader: string | undefined): Cors {
  const { allowed_origins: origins, allowed_methods: methods = httpMethods } = cors
  const ownAllowed = ['Authorization', 'Content-Type', 'If-None-Match']
  return {
    origins: origins.includes('*') ? '*' : origins.map(readSetting),
    methods: methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method)),
    allowedHeaders: cors.allowed_headers ?? [...ownAllowed, ...(keyHeader ? [keyHeader] : [])],
    exposedHeaders: [...new Set([...ownHeaders, ...(cors.exposed_headers ?? [])])],
    credentials: cors.allow_credentials ?? false,
    maxAge: cors.max_age ?? 600,
  }
}
