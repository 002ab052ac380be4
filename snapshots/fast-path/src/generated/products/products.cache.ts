// Made by pylight from pylight.yaml, table products.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const productsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const productsKeys = {
  /** `products:GET:page=1&limit=10&sort=-price` */
  list: (query: { key: string }) => `products:GET:${query.key}`,
  /** `products:GET:id=42` */
  item: (id: number) => `products:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const productsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['products'],
    itemOf: (row) => productsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['products'],
    items: [productsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['products'],
    items: [productsKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(productsBulkWrites.updateMany(), () => ...)`. */
export const productsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['products'],
    rowsOf: ['products'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['products'],
    rowsOf: ['products'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['products'],
    rowsOf: ['products'],
  }),
}
