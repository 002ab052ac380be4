// Made by pylight from pylight.yaml, table authors.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const authorsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const authorsKeys = {
  /** `authors:GET:page=1&limit=10&sort=-name` */
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
    lists: ['authors'],
    items: [authorsKeys.item(id)],
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
    lists: ['authors'],
    rowsOf: ['authors'],
  }),
}
