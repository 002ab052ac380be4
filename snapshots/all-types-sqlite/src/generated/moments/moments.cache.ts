// Made by pylight from pylight.yaml, table moments.
import type { Invalidation } from '../shared/cache/index.js'
import * as moments from '../shared/moments.js'

/** How long answers are kept, in seconds. */
export const momentsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const momentsKeys = {
  /** `moments:GET:page=1&limit=10&sort=-updated_at` */
  list: (query: { key: string }) => `moments:GET:${query.key}`,
  /** `moments:GET:instant=…&local=…` */
  item: (instant: Date, local: string) =>
    `moments:GET:instant=${instant.toISOString()}&local=${moments.text(local, 3)}`,
}

/** What each kind of write makes stale. */
export const momentsWrites = {
  create: (): Invalidation<{ instant: Date; local: string }> => ({
    lists: ['moments'],
    itemOf: (row) => momentsKeys.item(row.instant, row.local),
  }),
  update: (instant: Date, local: string): Invalidation => ({
    lists: ['moments'],
    items: [momentsKeys.item(instant, local)],
  }),
  delete: (instant: Date, local: string): Invalidation => ({
    lists: ['moments'],
    items: [momentsKeys.item(instant, local)],
  }),
}

/** For your own writes of many rows: `cache.write(momentsBulkWrites.updateMany(), () => ...)`. */
export const momentsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['moments'],
    rowsOf: ['moments'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['moments'],
    rowsOf: ['moments'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['moments'],
    rowsOf: ['moments'],
  }),
}
