// Made by pylight from pylight.yaml, table a.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const aTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const aKeys = {
  /** `a:GET:page=1&limit=10&sort=-b` */
  list: (query: { key: string }) => `a:GET:${query.key}`,
  /** `a:GET:b=42` */
  item: (b: number) => `a:GET:b=${b}`,
}

/** What each kind of write makes stale. */
export const aWrites = {
  create: (): Invalidation<{ b: number }> => ({
    lists: ['a'],
    itemOf: (row) => aKeys.item(row.b),
  }),
  update: (b: number): Invalidation => ({
    lists: ['a'],
    items: [aKeys.item(b)],
  }),
  delete: (b: number): Invalidation => ({
    lists: ['a'],
    items: [aKeys.item(b)],
  }),
}

/** For your own writes of many rows: `cache.write(aBulkWrites.updateMany(), () => ...)`. */
export const aBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['a'],
    rowsOf: ['a'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['a'],
    rowsOf: ['a'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['a'],
    rowsOf: ['a'],
  }),
}
