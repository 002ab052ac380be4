// Made by pylight from pylight.yaml, table matches.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const matchesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const matchesKeys = {
  /** `matches:GET:page=1&limit=10&sort=-played_on` */
  list: (query: { key: string }) => `matches:GET:${query.key}`,
  /** `matches:GET:id=42` */
  item: (id: number) => `matches:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const matchesWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['matches'],
    itemOf: (row) => matchesKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['matches'],
    items: [matchesKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['matches'],
    items: [matchesKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(matchesBulkWrites.updateMany(), () => ...)`. */
export const matchesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['matches'],
    rowsOf: ['matches'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['matches'],
    rowsOf: ['matches'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['matches'],
    rowsOf: ['matches'],
  }),
}
