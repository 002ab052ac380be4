// Made by pylight from pylight.yaml, table order_items.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const orderItemsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const orderItemsKeys = {
  /** `order_items:GET:page=1&limit=10&sort=-created_at` */
  list: (query: { key: string }) => `order_items:GET:${query.key}`,
  /** `order_items:GET:id=42` */
  item: (id: number) => `order_items:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const orderItemsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['order_items'],
    itemOf: (row) => orderItemsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['order_items'],
    items: [orderItemsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['order_items'],
    items: [orderItemsKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(orderItemsBulkWrites.updateMany(), () => ...)`. */
export const orderItemsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['order_items'],
    rowsOf: ['order_items'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['order_items'],
    rowsOf: ['order_items'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['order_items'],
    rowsOf: ['order_items'],
  }),
}
