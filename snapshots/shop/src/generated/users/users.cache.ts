// Made by pylight from pylight.yaml, table users.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const usersTtl = {
  list: { seconds: 600 },
  item: { seconds: 600, missing: 5 },
}

export const usersKeys = {
  /** `users:GET:page=1&limit=10&sort=-updated_at` */
  list: (query: { key: string }) => `users:GET:${query.key}`,
  /** `users:GET:id=42` */
  item: (id: number) => `users:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const usersWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['users'],
    itemOf: (row) => usersKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['users'],
    items: [usersKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['users', 'addresses', 'order_items', 'orders', 'reviews', 'shipments'],
    items: [usersKeys.item(id)],
    rowsOf: [
      // addresses.user_id → users.id ON DELETE CASCADE
      'addresses',
      // order_items.order_id → orders.id ON DELETE CASCADE
      'order_items',
      // orders.billing_address_id → addresses.id ON DELETE SET NULL
      // orders.shipping_address_id → addresses.id ON DELETE SET NULL
      // orders.user_id → users.id ON DELETE CASCADE
      'orders',
      // reviews.user_id → users.id ON DELETE CASCADE
      'reviews',
      // shipments.order_id → orders.id ON DELETE CASCADE
      'shipments',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(usersBulkWrites.updateMany(), () => ...)`. */
export const usersBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['users'],
    rowsOf: ['users'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['users'],
    rowsOf: ['users'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['users', 'addresses', 'order_items', 'orders', 'reviews', 'shipments'],
    rowsOf: [
      'users',
      // addresses.user_id → users.id ON DELETE CASCADE
      'addresses',
      // order_items.order_id → orders.id ON DELETE CASCADE
      'order_items',
      // orders.billing_address_id → addresses.id ON DELETE SET NULL
      // orders.shipping_address_id → addresses.id ON DELETE SET NULL
      // orders.user_id → users.id ON DELETE CASCADE
      'orders',
      // reviews.user_id → users.id ON DELETE CASCADE
      'reviews',
      // shipments.order_id → orders.id ON DELETE CASCADE
      'shipments',
    ],
  }),
}
