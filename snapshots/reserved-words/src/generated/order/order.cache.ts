// Made by pylight from pylight.yaml, table order.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const orderTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const orderKeys = {
  /** `order:GET:page=1&limit=10&sort=-type` */
  list: (query: { key: string }) => `order:GET:${query.key}`,
  /** `order:GET:id=42` */
  item: (id: number) => `order:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const orderWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['order'],
    itemOf: (row) => orderKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['order'],
    items: [orderKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['order'],
    items: [orderKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(orderBulkWrites.updateMany(), () => ...)`. */
export const orderBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['order'],
    rowsOf: ['order'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['order'],
    rowsOf: ['order'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['order'],
    rowsOf: ['order'],
  }),
}
