import type { Model } from '../../model/model.js'
import { storesOf } from '../../model/stores.js'
import { limitsRates } from '../requests.js'
import { readHeaders } from './kinds.js'
import { healthOf } from './service.js'

/** What the operations of all tables share. */

const string = { type: 'string' }
const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })

export const parameters = {
  page: {
    name: 'page',
    in: 'query',
    description: 'The page, from 1.',
    schema: { type: 'integer', minimum: 1, default: 1 },
  },
  ifNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag of an answer that you have: a 304 says that it is still right.',
    schema: string,
  },
}

/** Of all answers, by name. */
export function headers(model: Model): Record<string, object> {
  const required = true
  const header = (description: string, example: string) => {
    return { description, required, schema: string, example }
  }
  const optional = (description: string, example: string) => {
    return { description, schema: string, example }
  }
  /** What isn't below /api isn't counted. */
  const limit = model.rateLimit && model.docs.for !== 'roles' ? header : optional
  return {
    'Cache-Control': header('Ask again with the ETag before you show a copy.', 'private, no-cache'),
    'Cache-Status': header('What the cache did (RFC 9211).', 'pylight; hit; ttl=42'),
    ETag: header(
      'A strong validator of the body, for If-None-Match.',
      '"Yz8kbPq1W0f0Kk5jvJb9Jp5Yk1k"',
    ),
    Location: header('The path of the new row.', '/api/things/42'),
    PendingInvalidation: optional(
      'Set while other processes may not show the write yet.',
      'pylight; detail=invalidation-pending',
    ),
    ...(limitsRates(model) && {
      RateLimit: limit('The requests that are left, and the seconds for them.', '"api";r=59;t=60'),
      'RateLimit-Policy': limit(
        'The requests that one client may send, and in how many seconds.',
        '"api";q=60;w=60',
      ),
    }),
    'Retry-After': header('The seconds to wait before the next try.', '1'),
    ...(model.authentication && {
      'WWW-Authenticate': header('How to sign in (RFC 9110, 11.6.1).', 'Bearer realm="API"'),
    }),
    'X-Cache': header('The same as Cache-Status in a word: HIT, MISS or BYPASS.', 'HIT'),
    'X-Request-Id': header(
      'The name of the request in the log.',
      'b5fd5e1c-2d5b-4d0c-9b1e-6f3c4f1a2b3c',
    ),
  }
}

const details = {
  BadRequest: [
    400,
    'Validation failed',
    'The path, the query or the body is not valid.',
    'The request is not valid',
  ],
  Unauthorized: [
    401,
    'Authentication failed',
    'There are no credentials, or wrong ones.',
    'Sign in first: the request has no credentials',
  ],
  Forbidden: [
    403,
    'Authorization failed',
    'The caller lacks a role or a claim.',
    'Needs the role admin',
  ],
  NoRow: [404, 'Resource not found', 'There is no such row for the caller.', 'things 42 not found'],
  NotFound: [
    404,
    'Resource not found',
    'There is no such row for the caller.',
    'things 42 not found',
  ],
  Conflict: [
    409,
    'Conflict',
    'Another row is in the way, or one is missing.',
    'things code is already taken',
  ],
  TooLarge: [
    413,
    'Request body too large',
    'The body is larger than 1 MB.',
    'The request body is too large',
  ],
  NotJson: [
    415,
    'Unsupported media type',
    'The body is not JSON in UTF-8.',
    'Content-Type must be application/json',
  ],
  TooManyRequests: [
    429,
    'Too Many Requests',
    'The client has sent too many requests.',
    'More than 60 requests in 60 seconds',
  ],
  ServerError: [
    500,
    'Internal server error',
    'A mistake of the server, which is in its log.',
    'Logged as request b5fd5e1c-2d5b-4d0c-9b1e-6f3c4f1a2b3c',
  ],
  Unavailable: [
    503,
    'Service unavailable',
    'The database can not be reached.',
    'The database can not be reached, try again later',
  ],
} as const satisfies Record<
  string,
  [status: number, error: string, description: string, detail: string]
>

type ErrorName = keyof typeof details

const names = Object.keys(details) as ErrorName[]

export type ResponseName = ErrorName | 'NotModified'

const ownHeaders: Partial<Record<ErrorName, string[]>> = {
  Unauthorized: ['WWW-Authenticate'],
  Forbidden: ['WWW-Authenticate'],
  NoRow: readHeaders,
  TooManyRequests: ['Retry-After'],
  Unavailable: ['Retry-After'],
}

/** The responses for errors, and for an answer that the client already has. */
export function responses(model: Model): Record<string, object> {
  const limits = limitsRates(model) ? ['RateLimit', 'RateLimit-Policy'] : []
  const headersOf = (names: readonly string[]) =>
    Object.fromEntries(
      [...names, ...limits, 'X-Request-Id'].map((name) => [name, ref('headers', name)]),
    )
  const errors = names.map((name) => {
    const [status, error, description, detail] = details[name]
    const example = { error, detail, status_code: status }
    const content = { 'application/json': { schema: ref('schemas', 'Error'), example } }
    return [name, { description, headers: headersOf(ownHeaders[name] ?? []), content }] as const
  })
  const unchanged = {
    description: 'The answer that you have is still right.',
    headers: headersOf(readHeaders),
  }
  const health = {
    description: 'How the parts of the API are',
    headers: { 'X-Request-Id': ref('headers', 'X-Request-Id') },
    content: { 'application/json': { schema: healthOf(storesOf(model).length > 1) } },
  }
  return { Health: health, NotModified: unchanged, ...Object.fromEntries(errors) }
}

export const schemas = {
  Error: {
    type: 'object',
    description: 'Every error has this form.',
    required: ['error', 'detail', 'status_code'],
    properties: {
      error: { type: 'string', description: 'What kind of error it is.' },
      detail: { type: 'string', description: 'What is wrong.' },
      status_code: { type: 'integer' },
      errors: {
        type: 'array',
        description: 'Which columns or parameters are wrong, and why.',
        items: {
          type: 'object',
          required: ['field', 'message'],
          properties: { field: string, message: string },
        },
      },
    },
  },
  PageOf: {
    type: 'object',
    description: 'A page of rows.',
    required: ['items', 'total', 'page', 'limit', 'pages', 'next_page', 'prev_page'],
    properties: {
      items: { type: 'array' },
      total: { type: 'integer', description: 'Rows on all pages.' },
      page: { type: 'integer', description: 'This page, from 1.' },
      limit: { type: 'integer', description: 'Rows on a page.' },
      pages: { type: 'integer', description: 'How many pages there are.' },
      next_page: { type: ['integer', 'null'] },
      prev_page: { type: ['integer', 'null'] },
    },
  },
}
