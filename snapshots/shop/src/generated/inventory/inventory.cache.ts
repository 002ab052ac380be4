// Made by pylight from pylight.yaml, table inventory.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const inventoryTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const inventoryKeys = {
  /** `inventory:GET:page=1&limit=10&sort=-updated_at` */
  list: (query: { key: string }) => `inventory:GET:${query.key}`,
  /** `inventory:GET:id=42` */
  item: (id: number) => `inventory:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const inventoryWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['inventory'],
    itemOf: (row) => inventoryKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['inventory'],
    items: [inventoryKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['inventory'],
    items: [inventoryKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(inventoryBulkWrites.updateMany(), () => ...)`. */
export const inventoryBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['inventory'],
    rowsOf: ['inventory'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['inventory'],
    rowsOf: ['inventory'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['inventory'],
    rowsOf: ['inventory'],
  }),
}
