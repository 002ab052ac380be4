// Made by pylight from pylight.yaml, table orders.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const ordersTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const ordersKeys = {
  /** `orders:GET:page=1&limit=10&sort=-updated_at` */
  list: (query: { key: string }) => `orders:GET:${query.key}`,
  /** `orders:GET:id=42` */
  item: (id: number) => `orders:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const ordersWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['orders'],
    itemOf: (row) => ordersKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['orders'],
    items: [ordersKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['orders', 'order_items', 'shipments'],
    items: [ordersKeys.item(id)],
    rowsOf: [
      // order_items.order_id → orders.id ON DELETE CASCADE
      'order_items',
      // shipments.order_id → orders.id ON DELETE CASCADE
      'shipments',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(ordersBulkWrites.updateMany(), () => ...)`. */
export const ordersBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['orders'],
    rowsOf: ['orders'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['orders'],
    rowsOf: ['orders'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['orders', 'order_items', 'shipments'],
    rowsOf: [
      'orders',
      // order_items.order_id → orders.id ON DELETE CASCADE
      'order_items',
      // shipments.order_id → orders.id ON DELETE CASCADE
      'shipments',
    ],
  }),
}
