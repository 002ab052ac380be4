// Made by pylight from pylight.yaml, table categories.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const categoriesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const categoriesKeys = {
  /** `categories:GET:page=1&limit=10&sort=-created_at` */
  list: (query: { key: string }) => `categories:GET:${query.key}`,
  /** `categories:GET:id=42` */
  item: (id: number) => `categories:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const categoriesWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['categories'],
    itemOf: (row) => categoriesKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['categories'],
    items: [categoriesKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['categories', 'products'],
    items: [categoriesKeys.item(id)],
    rowsOf: [
      // categories.parent_id → categories.id ON DELETE SET NULL
      'categories',
      // products.category_id → categories.id ON DELETE SET NULL
      'products',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(categoriesBulkWrites.updateMany(), () => ...)`. */
export const categoriesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['categories'],
    rowsOf: ['categories'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['categories'],
    rowsOf: ['categories'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['categories', 'products'],
    rowsOf: [
      // categories.parent_id → categories.id ON DELETE SET NULL
      'categories',
      // products.category_id → categories.id ON DELETE SET NULL
      'products',
    ],
  }),
}
