// Made by pylight from pylight.yaml, table prices.
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const pricesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const pricesKeys = {
  /** `prices:GET:page=1&limit=10&sort=-rate` */
  list: (query: { key: string }) => `prices:GET:${query.key}`,
  /** `prices:GET:day=…&currency=…` */
  item: (day: Date, currency: string) =>
    `prices:GET:day=${day.toISOString()}&currency=${encoded(currency)}`,
}

/** What each kind of write makes stale. */
export const pricesWrites = {
  create: (): Invalidation<{ day: Date; currency: string }> => ({
    lists: ['prices'],
    itemOf: (row) => pricesKeys.item(row.day, row.currency),
  }),
  update: (day: Date, currency: string): Invalidation => ({
    lists: ['prices'],
    items: [pricesKeys.item(day, currency)],
  }),
  delete: (day: Date, currency: string): Invalidation => ({
    lists: ['prices'],
    items: [pricesKeys.item(day, currency)],
  }),
}

/** For your own writes of many rows: `cache.write(pricesBulkWrites.updateMany(), () => ...)`. */
export const pricesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['prices'],
    rowsOf: ['prices'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['prices'],
    rowsOf: ['prices'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['prices'],
    rowsOf: ['prices'],
  }),
}
