// Made by pylight from pylight.yaml, table screens.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const screensTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const screensKeys = {
  /** `screens:GET:page=1&limit=10&sort=-name` */
  list: (query: { key: string }) => `screens:GET:${query.key}`,
  /** `screens:GET:id=42` */
  item: (id: number) => `screens:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const screensWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['screens'],
    itemOf: (row) => screensKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['screens'],
    items: [screensKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['screens'],
    items: [screensKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(screensBulkWrites.updateMany(), () => ...)`. */
export const screensBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['screens'],
    rowsOf: ['screens'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['screens'],
    rowsOf: ['screens'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['screens'],
    rowsOf: ['screens'],
  }),
}
