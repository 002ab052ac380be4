// Made by pylight from pylight.yaml, table copies.
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'
import type { ChangedRow } from '../shared/cache/outbox/stale.js'
import { copyParams } from './copies.schema.js'

/** How long answers are kept, in seconds. */
export const copiesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const copiesKeys = {
  /** `copies:GET:page=1&limit=10&sort=-bought_on` */
  list: (query: { key: string }) => `copies:GET:${query.key}`,
  /** `copies:GET:book_code=…&number=42` */
  item: (book_code: string, number: number) =>
    `copies:GET:book_code=${encoded(book_code)}&number=${number}`,
}

/** What each kind of write makes stale. */
export const copiesWrites = {
  create: (): Invalidation<{ book_code: string; number: number }> => ({
    lists: ['copies'],
    itemOf: (row) => copiesKeys.item(row.book_code, row.number),
  }),
  update: (book_code: string, number: number): Invalidation => ({
    lists: ['copies'],
    items: [copiesKeys.item(book_code, number)],
  }),
  delete: (book_code: string, number: number): Invalidation => ({
    lists: ['copies'],
    items: [copiesKeys.item(book_code, number)],
  }),
}

/** For your own writes of many rows: `cache.write(copiesBulkWrites.updateMany(), () => ...)`. */
export const copiesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['copies'],
    rowsOf: ['copies'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['copies'],
    rowsOf: ['copies'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['copies'],
    rowsOf: ['copies'],
  }),
}

/** What is stale when another program has changed a row. */
export function copiesElsewhere(row: ChangedRow<'book_code' | 'number'>): Invalidation {
  const { book_code, number } = copyParams.parse({ book_code: row.book_code, number: row.number })
  return { lists: ['copies'], items: [copiesKeys.item(book_code, number)] }
}
