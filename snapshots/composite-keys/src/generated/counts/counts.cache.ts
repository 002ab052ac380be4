// Made by pylight from pylight.yaml, table counts.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const countsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const countsKeys = {
  /** `counts:GET:page=1&limit=10&sort=-quantity` */
  list: (query: { key: string }) => `counts:GET:${query.key}`,
  /** `counts:GET:id=42` */
  item: (id: number) => `counts:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const countsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['counts'],
    itemOf: (row) => countsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['counts'],
    items: [countsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['counts'],
    items: [countsKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(countsBulkWrites.updateMany(), () => ...)`. */
export const countsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['counts'],
    rowsOf: ['counts'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['counts'],
    rowsOf: ['counts'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['counts'],
    rowsOf: ['counts'],
  }),
}
