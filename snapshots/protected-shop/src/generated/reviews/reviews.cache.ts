// Made by pylight from pylight.yaml, table reviews.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const reviewsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const reviewsKeys = {
  /** `reviews:GET:page=1&limit=10&sort=-updated_at` */
  list: (query: { key: string }) => `reviews:GET:${query.key}`,
  /** `reviews:GET:id=42` */
  item: (id: number) => `reviews:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const reviewsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['reviews'],
    itemOf: (row) => reviewsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['reviews'],
    items: [reviewsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['reviews'],
    items: [reviewsKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(reviewsBulkWrites.updateMany(), () => ...)`. */
export const reviewsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['reviews'],
    rowsOf: ['reviews'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['reviews'],
    rowsOf: ['reviews'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['reviews'],
    rowsOf: ['reviews'],
  }),
}
