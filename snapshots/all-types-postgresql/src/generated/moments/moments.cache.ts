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
  item: (instant: string, local: string) =>
    `moments:GET:instant=${moments.text(instant, 6, 'Z')}&local=${moments.text(local, 6)}`,
}

/** What each kind of write makes stale. */
export const momentsWrites = {
  create: (): Invalidation<{ instant: string; local: string }> => ({
    lists: ['moments'],
    itemOf: (row) => momentsKeys.item(row.instant, row.local),
  }),
  update: (instant: string, local: string): Invalidation => ({
    lists: ['moments'],
    items: [momentsKeys.item(instant, local)],
  }),
  delete: (instant: string, local: string): Invalidation => ({
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
