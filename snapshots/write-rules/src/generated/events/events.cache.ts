// Made by pylight from pylight.yaml, table events.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const eventsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const eventsKeys = {
  /** `events:GET:page=1&limit=10&sort=-changed_at` */
  list: (query: { key: string }) => `events:GET:${query.key}`,
  /** `events:GET:id=42` */
  item: (id: number) => `events:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const eventsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['events'],
    itemOf: (row) => eventsKeys.item(row.id),
  }),
}

/** For your own writes of many rows: `cache.write(eventsBulkWrites.updateMany(), () => ...)`. */
export const eventsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['events'],
    rowsOf: ['events'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['events'],
    rowsOf: ['events'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['events'],
    rowsOf: ['events'],
  }),
}
