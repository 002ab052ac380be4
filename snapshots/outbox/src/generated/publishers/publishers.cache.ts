// Made by pylight from pylight.yaml, table publishers.
import type { Invalidation } from '../shared/cache/index.js'

/** What each kind of write makes stale. */
export const publishersWrites = {
  delete: (): Invalidation => ({
    lists: ['authors', 'books', 'copies'],
    rowsOf: [
      // authors.publisher_id → publishers.id ON DELETE CASCADE
      'authors',
      // books.author_id → authors.id ON DELETE CASCADE
      // books.sequel_of → books.code ON DELETE SET NULL
      'books',
      // copies.book_code → books.code ON DELETE CASCADE
      'copies',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(publishersBulkWrites.updateMany(), () => ...)`. */
export const publishersBulkWrites = {
  createMany: (): Invalidation => ({}),
  updateMany: (): Invalidation => ({}),
  deleteMany: (): Invalidation => ({
    lists: ['authors', 'books', 'copies'],
    rowsOf: [
      // authors.publisher_id → publishers.id ON DELETE CASCADE
      'authors',
      // books.author_id → authors.id ON DELETE CASCADE
      // books.sequel_of → books.code ON DELETE SET NULL
      'books',
      // copies.book_code → books.code ON DELETE CASCADE
      'copies',
    ],
  }),
}
