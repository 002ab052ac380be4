// Made by pylight from pylight.yaml, table books.
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const booksTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const booksKeys = {
  /** `books:GET:page=1&limit=10&sort=-added_at` */
  list: (query: { key: string }) => `books:GET:${query.key}`,
  /** `books:GET:isbn=…` */
  item: (isbn: string) => `books:GET:isbn=${encoded(isbn)}`,
}

/** What each kind of write makes stale. */
export const booksWrites = {
  create: (): Invalidation<{ isbn: string }> => ({
    lists: ['books'],
    itemOf: (row) => booksKeys.item(row.isbn),
  }),
  update: (isbn: string): Invalidation => ({
    lists: ['books'],
    items: [booksKeys.item(isbn)],
  }),
  delete: (isbn: string): Invalidation => ({
    lists: ['books'],
    items: [booksKeys.item(isbn)],
  }),
}

/** For your own writes of many rows: `cache.write(booksBulkWrites.updateMany(), () => ...)`. */
export const booksBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['books'],
    rowsOf: ['books'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['books'],
    rowsOf: ['books'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['books'],
    rowsOf: ['books'],
  }),
}
