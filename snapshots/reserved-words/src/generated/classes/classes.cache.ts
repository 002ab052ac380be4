// Made by pylight from pylight.yaml, table classes.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const classesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const classesKeys = {
  /** `classes:GET:page=1&limit=10&sort=-package_id` */
  list: (query: { key: string }) => `classes:GET:${query.key}`,
  /** `classes:GET:id=42` */
  item: (id: number) => `classes:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const classesWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['classes'],
    itemOf: (row) => classesKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['classes'],
    items: [classesKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['classes'],
    items: [classesKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(classesBulkWrites.updateMany(), () => ...)`. */
export const classesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['classes'],
    rowsOf: ['classes'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['classes'],
    rowsOf: ['classes'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['classes'],
    rowsOf: ['classes'],
  }),
}
