// Made by pylight from pylight.yaml.
import { lazy } from '../lazy.js'
import { redis } from '../redis.js'
import { fenceMs } from './invalidation.js'
import { MemoryStore } from './memory-store.js'
import { RedisStore } from './redis-store.js'
import { TableStores, UndeliveredByStore } from './table-stores.js'
import { Undelivered } from './undelivered.js'

/** What each store that may be away wasn't told yet. */
const queues = {
  redis: new Undelivered(),
}

export const undelivered = new UndeliveredByStore(queues)

/** `tables.ts` says which table is in which. */
export const store = lazy(openStores)

function openStores() {
  const stores = {
    memory: new MemoryStore(),
    redis: new RedisStore(redis, queues.redis, fenceMs),
  }
  return new TableStores(stores, undelivered)
}
