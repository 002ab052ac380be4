// Made by pylight from pylight.yaml, table authors.
import type { Invalidation } from '../shared/cache/index.js'
import type { ChangedRow } from '../shared/cache/outbox/stale.js'
import { authorParams } from './authors.schema.js'

/** How long answers are kept, in seconds. */
export const authorsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const authorsKeys = {
  /** `authors:GET:page=1&limit=10&sort=-publisher_id` */
  list: (query: { key: string }) => `authors:GET:${query.key}`,
  /** `authors:GET:id=42` */
  item: (id: number) => `authors:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const authorsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['authors'],
    itemOf: (row) => authorsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['authors'],
    items: [authorsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['authors', 'books', 'copies'],
    items: [authorsKeys.item(id)],
    rowsOf: [
      // books.author_id → authors.id ON DELETE CASCADE
      // books.sequel_of → books.code ON DELETE SET NULL
      'books',
      // copies.book_code → books.code ON DELETE CASCADE
      'copies',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(authorsBulkWrites.updateMany(), () => ...)`. */
export const authorsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['authors'],
    rowsOf: ['authors'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['authors'],
    rowsOf: ['authors'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['authors', 'books', 'copies'],
    rowsOf: [
      'authors',
      // books.author_id → authors.id ON DELETE CASCADE
      // books.sequel_of → books.code ON DELETE SET NULL
      'books',
      // copies.book_code → books.code ON DELETE CASCADE
      'copies',
    ],
  }),
}

/** What is stale when another program has changed a row. */
export function authorsElsewhere(row: ChangedRow<'id'>): Invalidation {
  const { id } = authorParams.parse({ id: row.id })
  return { lists: ['authors'], items: [authorsKeys.item(id)] }
}
