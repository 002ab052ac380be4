// Made by pylight from pylight.yaml, table addresses.
import type { Invalidation } from '../shared/cache/index.js'
import { partOf, seenAs } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const addressesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const addressesKeys = {
  /** `addresses:GET:page=1&limit=10&sort=-created_at` */
  list: (query: { key: string }) => `addresses:GET:${query.key}`,
  /** `addresses:GET:user_id=7&id=42` */
  item: (id: number, own: object) => `addresses:GET:${partOf(own)}id=${id}`,
}

/** What each kind of write makes stale. */
export const addressesWrites = {
  create: (own: object): Invalidation<{ id: number }> => ({
    lists: ['addresses'],
    itemOf: (row) => seenAs(own).map((seen) => addressesKeys.item(row.id, seen)),
    own: { addresses: [own] },
  }),
  update: (id: number, own: object): Invalidation => ({
    lists: ['addresses'],
    items: seenAs(own).map((seen) => addressesKeys.item(id, seen)),
    own: { addresses: [own] },
  }),
  delete: (id: number, own: object): Invalidation => ({
    lists: ['addresses', 'orders'],
    items: seenAs(own).map((seen) => addressesKeys.item(id, seen)),
    own: { addresses: [own] },
    rowsOf: [
      // orders.billing_address_id → addresses.id ON DELETE SET NULL
      // orders.shipping_address_id → addresses.id ON DELETE SET NULL
      'orders',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(addressesBulkWrites.updateMany(), () => ...)`. */
export const addressesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['addresses'],
    rowsOf: ['addresses'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['addresses'],
    rowsOf: ['addresses'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['addresses', 'orders'],
    rowsOf: [
      'addresses',
      // orders.billing_address_id → addresses.id ON DELETE SET NULL
      // orders.shipping_address_id → addresses.id ON DELETE SET NULL
      'orders',
    ],
  }),
}
