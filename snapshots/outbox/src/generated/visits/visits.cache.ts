// Made by pylight from pylight.yaml, table visits.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const visitsTtl = {
  list: { seconds: 300 },
}

export const visitsKeys = {
  /** `visits:GET:page=1&limit=10&sort=-at` */
  list: (query: { key: string }) => `visits:GET:${query.key}`,
}

/** What each kind of write makes stale. */
export const visitsWrites = {
  create: (): Invalidation => ({
    lists: ['visits'],
  }),
  update: (): Invalidation => ({
    lists: ['visits'],
  }),
  delete: (): Invalidation => ({
    lists: ['visits'],
  }),
}

/** For your own writes of many rows: `cache.write(visitsBulkWrites.updateMany(), () => ...)`. */
export const visitsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['visits'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['visits'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['visits'],
  }),
}

/** What is stale when another program has changed a row. */
export function visitsElsewhere(): Invalidation {
  return { lists: ['visits'] }
}
