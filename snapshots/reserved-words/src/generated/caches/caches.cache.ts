// Made by pylight from pylight.yaml, table caches.
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const cachesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const cachesKeys = {
  /** `caches:GET:page=1&limit=10&sort=-prisma` */
  list: (query: { key: string }) => `caches:GET:${query.key}`,
  /** `caches:GET:key=…` */
  item: (key: string) => `caches:GET:key=${encoded(key)}`,
}

/** What each kind of write makes stale. */
export const cachesWrites = {
  create: (): Invalidation<{ key: string }> => ({
    lists: ['caches'],
    itemOf: (row) => cachesKeys.item(row.key),
  }),
  update: (key: string): Invalidation => ({
    lists: ['caches'],
    items: [cachesKeys.item(key)],
  }),
  delete: (key: string): Invalidation => ({
    lists: ['caches'],
    items: [cachesKeys.item(key)],
  }),
}

/** For your own writes of many rows: `cache.write(cachesBulkWrites.updateMany(), () => ...)`. */
export const cachesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['caches'],
    rowsOf: ['caches'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['caches'],
    rowsOf: ['caches'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['caches'],
    rowsOf: ['caches'],
  }),
}
