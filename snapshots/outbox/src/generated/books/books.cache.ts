// Made by pylight from pylight.yaml, table books.
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'
import type { ChangedRow } from '../shared/cache/outbox/stale.js'
import { bookParams } from './books.schema.js'

/** How long answers are kept, in seconds. */
export const booksTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const booksKeys = {
  /** `books:GET:page=1&limit=10&sort=-sequel_of` */
  list: (query: { key: string }) => `books:GET:${query.key}`,
  /** `books:GET:code=…` */
  item: (code: string) => `books:GET:code=${encoded(code)}`,
}

/** What each kind of write makes stale. */
export const booksWrites = {
  create: (): Invalidation<{ code: string }> => ({
    lists: ['books'],
    itemOf: (row) => booksKeys.item(row.code),
  }),
  update: (code: string): Invalidation => ({
    lists: ['books'],
    items: [booksKeys.item(code)],
  }),
  delete: (code: string): Invalidation => ({
    lists: ['books', 'copies'],
    items: [booksKeys.item(code)],
    rowsOf: [
      // books.sequel_of → books.code ON DELETE SET NULL
      'books',
      // copies.book_code → books.code ON DELETE CASCADE
      'copies',
    ],
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
    lists: ['books', 'copies'],
    rowsOf: [
      // books.sequel_of → books.code ON DELETE SET NULL
      'books',
      // copies.book_code → books.code ON DELETE CASCADE
      'copies',
    ],
  }),
}

/** What is stale when another program has changed a row. */
export function booksElsewhere(row: ChangedRow<'code'>): Invalidation {
  const { code } = bookParams.parse({ code: row.code })
  return { lists: ['books'], items: [booksKeys.item(code)] }
}
