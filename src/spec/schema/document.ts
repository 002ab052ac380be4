import * as z from 'zod/mini'

import { providers, storeNames } from '../vocabulary.js'
import { audienceSchema, docsSchema } from './audience.js'
import { authenticationSchema } from './authentication.js'
import { corsSchema } from './cors.js'
import { enumsSchema } from './enums.js'
import { featuresSchema } from './features.js'
import { optional, required, text } from './key.js'
import { rateLimitSchema } from './rate-limits.js'
import { tableSchema } from './table.js'
import { trustProxySchema } from './trust-proxy.js'

const database = z.strictObject({
  url: required(text(), 'file:…, sqlite:///…, postgresql://… or mysql://…, often ${DATABASE_URL}.'),
  provider: optional(z.enum(providers), 'The kind of database; by default the scheme of url.'),
  managed: optional(
    z.boolean(),
    'Whether db push and migrations change the database; false leaves it as others made it.',
    { default: true },
  ),
})

const addresses = z.pipe(
  z.union([text(), z.array(text())]),
  z.transform((urls) => (Array.isArray(urls) ? urls.join(',') : urls)),
)

const redis = z.strictObject({
  store: optional(
    z.enum(storeNames),
    'The store of the cache: Redis, the memory of a single process, or the store of src/custom/cache-store.ts.',
    { default: 'redis' },
  ),
  url: optional(
    addresses,
    'Where Redis answers: one server, a list of those of a cluster, or redis+sentinel://host:26379,…/name; rediss is for TLS. The password is that of Redis; sentinels take ?sentinel_password=… (and sentinel_username).',
    { default: '${REDIS_URL:-redis://localhost:6379/0}' },
  ),
  prefix: optional(z.string(), 'The prefix of every key.', { default: '' }),
  on_undelivered: optional(
    z.enum(['answer', 'reject']),
    'How a write is answered when its invalidation cannot reach Redis: as usual, or 503.',
    { default: 'answer' },
  ),
})

const swagger = z.strictObject({
  title: optional(
    z.string(),
    'The name of the API, for its openapi.json, README and package.json.',
    {
      default: 'Pylight API',
    },
  ),
  version: optional(z.string(), 'The version of the API, for its openapi.json and package.json.', {
    default: '1.0.0',
  }),
  description: optional(z.string(), 'What the API is for, for its openapi.json and README.'),
})

const settings = {
  database: required(database, 'Where the tables live.'),
  redis: optional(redis, 'Where answers are cached.'),
  swagger: optional(swagger, 'Title, version and description of the API.'),
  enums: optional(enumsSchema, 'Enums that columns of several tables share, by name.'),
  authentication: optional(authenticationSchema, 'How requests prove who sends them.'),
  features: optional(featuresSchema, "Project-wide defaults of the tables' features."),
  cors: optional(corsSchema, 'Which pages of other origins may use the API; none when left out.'),
  trust_proxy: optional(
    trustProxySchema,
    'Whose X-Forwarded-For and X-Request-Id count: the number of proxies before the API, or their addresses and subnets, among them loopback, linklocal and uniquelocal.',
    { default: false },
  ),
  docs: optional(
    docsSchema,
    'Who gets the API described, at /openapi.json, and as a page to try it out, at /docs: everyone with true, nobody with false, or those who have a role. When left out, the page is not served in production.',
  ),
  cache_page: optional(
    audienceSchema,
    'Who gets the page /cache, which shows what the cache does: everyone with true, nobody with false, or those who have a role, and who may flush and warm there. When left out, it is not served in production.',
  ),
  rate_limits: optional(
    rateLimitSchema,
    'How many requests to the whole API one user or address may send.',
  ),
  logging: optional(z.unknown(), 'Accepted, not built yet.'),
}

export const documentSchema = z.strictObject({
  ...settings,
  tables: required(z.array(tableSchema).check(z.minLength(1)), 'The tables, in any order.'),
})

/** The same schema, with another schema for the tables. */
export const frameSchema = z.strictObject({
  ...settings,
  tables: z.array(z.unknown()).check(z.minLength(1)),
})
