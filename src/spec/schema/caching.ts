import * as z from 'zod/mini'

import { storeNames } from '../vocabulary.js'
import { optional, required, seconds, wholeNumber } from './key.js'

interface Expiring {
  expiration_seconds?: number | undefined
  ttl?: number | undefined
}

function ttlOnce<T extends Expiring>() {
  return z.refine<T>(
    ({ expiration_seconds, ttl }) => expiration_seconds === undefined || ttl === undefined,
    { path: ['ttl'], error: 'is an alias of expiration_seconds, which is given too. Keep one.' },
  )
}

function withoutAlias<T extends Expiring>({ ttl, ...rest }: T): Omit<T, 'ttl'> {
  return ttl === undefined ? rest : { ...rest, expiration_seconds: ttl }
}

const expiry = (what: string) => ({
  expiration_seconds: optional(seconds(), `Seconds that ${what} stays in the cache.`, {
    default: 300,
  }),
  ttl: optional(seconds(), 'Alias of expiration_seconds.'),
})

const endpoint = (what: string) =>
  z.pipe(
    z
      .strictObject({
        enabled: optional(z.boolean(), `Whether ${what} is cached.`, { default: true }),
        ...expiry(what),
      })
      .check(ttlOnce()),
    z.transform(withoutAlias),
  )

const near = z.strictObject({
  max_bytes: required(
    wholeNumber(1_000_000, 1_000_000_000_000),
    'The most memory that the answers take in each process; those not read for longest make room.',
    { examples: [100_000_000] },
  ),
})

const object = z.strictObject({
  enabled: optional(z.boolean(), 'Whether answers of this table are cached.', { default: true }),
  methods: optional(
    z.array(z.enum(['GET', 'HEAD'])),
    'Methods whose answers are cached. Only GET and HEAD can be: the others change rows.',
    { default: ['GET'] },
  ),
  ...expiry('an answer'),
  list: optional(endpoint('a list'), 'Settings of lists alone: GET /api/products.'),
  item: optional(endpoint('a single row'), 'Settings of single rows alone: GET /api/products/7.'),
  prefix: optional(z.string(), 'The prefix of the keys of this table; overrides redis.prefix.'),
  store: optional(
    z.enum(storeNames),
    'The store of the answers of this table; overrides redis.store.',
  ),
  warm: optional(
    z.array(z.string()),
    'Query strings of the lists that are fetched into the cache when the server starts.',
    { examples: [['', 'page=1&limit=50&sort=-price']] },
  ),
  stale_while_revalidate_seconds: optional(
    z.int().check(z.gte(0)),
    'Seconds for which an expired answer is served while a new one is fetched.',
  ),
  negative_seconds: optional(z.int().check(z.gte(0)), 'Seconds for which a 404 is cached.'),
  lock: optional(
    z.boolean(),
    'Whether only one process at a time loads an answer that is not cached.',
    { default: false },
  ),
  consistency: optional(
    z.enum(['default', 'strict']),
    'strict: no read returns the old row while a write is under way.',
    { default: 'default' },
  ),
  fast_path: optional(
    z.boolean(),
    'Whether cached answers are served without the router of Express.',
    { default: false },
  ),
  near: optional(
    near,
    'Keeps long answers in the memory of each process, too. Redis still says at each request whether they are fresh. Only for the whole project.',
    { examples: [{ max_bytes: 100_000_000 }] },
  ),
  outbox: optional(
    z.boolean(),
    'Whether writes of other programs are seen: triggers record them, and the API makes stale what they changed within 200 ms.',
    { default: false },
  ),
})

export const cachingSchema = z.pipe(object.check(ttlOnce()), z.transform(withoutAlias))
