// Made by pylight from pylight.yaml.
import { type CachedBody, loadBody } from './cached-body.js'
import { fill } from './fill.js'
import { lookUp } from './look-up.js'
import { allTables } from './tables.js'
import { transaction, write } from './write.js'

export type { CachedBody, CacheResult } from './cached-body.js'
export type { Ttl } from './fill.js'
export type { Invalidation } from './invalidation.js'

/** Asks the database and leaves the cache alone. */
function skip(load: () => Promise<object>): Promise<CachedBody> {
  return loadBody(load, { result: 'bypass', why: 'not-cached' })
}

/** Makes all cached answers stale, or those of some tables: after a write outside `cache.write`. */
function flush(tables = allTables): Promise<void> {
  return write({ lists: tables, rowsOf: tables }, () => Promise.resolve())
}

export const cache = { lookUp, fill, write, transaction, skip, flush }
