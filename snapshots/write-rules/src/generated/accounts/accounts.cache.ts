// Made by pylight from pylight.yaml, table accounts.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const accountsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const accountsKeys = {
  /** `accounts:GET:page=1&limit=10&sort=-updated_at` */
  list: (query: { key: string }) => `accounts:GET:${query.key}`,
  /** `accounts:GET:id=42` */
  item: (id: number) => `accounts:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const accountsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['accounts'],
    itemOf: (row) => accountsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['accounts'],
    items: [accountsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['accounts', 'articles'],
    items: [accountsKeys.item(id)],
    rowsOf: [
      // articles.author_id → accounts.id ON DELETE CASCADE
      'articles',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(accountsBulkWrites.updateMany(), () => ...)`. */
export const accountsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['accounts'],
    rowsOf: ['accounts'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['accounts'],
    rowsOf: ['accounts'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['accounts', 'articles'],
    rowsOf: [
      'accounts',
      // articles.author_id → accounts.id ON DELETE CASCADE
      'articles',
    ],
  }),
}
