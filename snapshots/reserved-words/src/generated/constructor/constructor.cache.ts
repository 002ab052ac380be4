// Made by pylight from pylight.yaml, table constructor.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const constructorTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const constructorKeys = {
  /** `constructor:GET:page=1&limit=10&sort=-name` */
  list: (query: { key: string }) => `constructor:GET:${query.key}`,
  /** `constructor:GET:id=42` */
  item: (id: number) => `constructor:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const constructorWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['constructor'],
    itemOf: (row) => constructorKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['constructor'],
    items: [constructorKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['constructor'],
    items: [constructorKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(constructorBulkWrites.updateMany(), () => ...)`. */
export const constructorBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['constructor'],
    rowsOf: ['constructor'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['constructor'],
    rowsOf: ['constructor'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['constructor'],
    rowsOf: ['constructor'],
  }),
}
