// Made by pylight from pylight.yaml, table products.
import { readsOf } from '../shared/auth/columns.js'
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const productsTtl = {
  list: { seconds: 60 },
  item: { seconds: 3600, missing: 5 },
}

export const productsKeys = {
  /** `products:GET:reads=cost&page=1&limit=10&sort=-updated_at` */
  list: (query: { key: string }, reads: string[]) => `products:GET:${readsOf(reads)}${query.key}`,
  /** `products:GET:reads=cost&id=42` */
  item: (id: number, reads: string[]) => `products:GET:${readsOf(reads)}id=${id}`,
}

/** The columns that each kind of reader gets: a row has a key for each of them. */
const readers = [[], ['cost']]

/** What each kind of write makes stale. */
export const productsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['products'],
    itemOf: (row) => readers.map((reads) => productsKeys.item(row.id, reads)),
  }),
  update: (id: number): Invalidation => ({
    lists: ['products'],
    items: readers.map((reads) => productsKeys.item(id, reads)),
  }),
  delete: (id: number): Invalidation => ({
    lists: ['products', 'inventory', 'reviews'],
    items: readers.map((reads) => productsKeys.item(id, reads)),
    rowsOf: [
      // inventory.product_id → products.id ON DELETE CASCADE
      'inventory',
      // reviews.product_id → products.id ON DELETE CASCADE
      'reviews',
    ],
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
    lists: ['products', 'inventory', 'reviews'],
    rowsOf: [
      'products',
      // inventory.product_id → products.id ON DELETE CASCADE
      'inventory',
      // reviews.product_id → products.id ON DELETE CASCADE
      'reviews',
    ],
  }),
}

/** Lists fetched when the API starts. */
export const productsWarm = ['', 'page=1&limit=50&sort=-price']
