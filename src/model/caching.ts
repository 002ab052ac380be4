import type { Setting } from '../spec/settings.js'
import type { StoreName } from '../spec/vocabulary.js'

/** How a table's answers are cached. */
export interface Caching {
  /** TTL of each endpoint in seconds; absent when the endpoint isn't cached. */
  list?: { ttl: number }
  item?: { ttl: number }
  /** TTL of 404s in seconds; 0 doesn't cache them. */
  missingSeconds: number
  /** Seconds that an expired answer may be served while it is reloaded; 0 for never. */
  renewingSeconds: number
  /** Only one process at a time loads an answer that isn't cached. */
  lock: boolean
  /** Readers bypass the cache while a write is under way. */
  strict: boolean
  store: StoreName
  /** Its reads skip the router of Express. */
  fastPath: boolean
  /** Triggers record the writes of other programs. */
  outbox: boolean
  /** The prefix of the table's keys. */
  prefix: Setting
  /** List queries fetched at start: `page=1&limit=50&sort=-price`. */
  warm: string[]
}
