// Made by pylight from pylight.yaml, table orders.
import type { Invalidation } from '../shared/cache/index.js'
import { partOf, seenAs } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const ordersTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const ordersKeys = {
  /** `orders:GET:page=1&limit=10&sort=-note` */
  list: (query: { key: string }) => `orders:GET:${query.key}`,
  /** `orders:GET:user_id=7&id=42` */
  item: (id: number, own: object) => `orders:GET:${partOf(own)}id=${id}`,
}

/** What each kind of write makes stale. */
export const ordersWrites = {
  create: (own: object): Invalidation<{ id: number }> => ({
    lists: ['orders'],
    itemOf: (row) => seenAs(own).map((seen) => ordersKeys.item(row.id, seen)),
    own: { orders: [own] },
  }),
  update: (id: number, own: object): Invalidation => ({
    lists: ['orders'],
    items: seenAs(own).map((seen) => ordersKeys.item(id, seen)),
    own: { orders: [own] },
  }),
  delete: (id: number, own: object): Invalidation => ({
    lists: ['orders'],
    items: seenAs(own).map((seen) => ordersKeys.item(id, seen)),
    own: { orders: [own] },
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
    lists: ['orders'],
    rowsOf: ['orders'],
  }),
}
