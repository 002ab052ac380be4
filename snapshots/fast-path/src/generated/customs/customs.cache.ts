// Made by pylight from pylight.yaml, table customs.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const customsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const customsKeys = {
  /** `customs:GET:page=1&limit=10&sort=-id` */
  list: (query: { key: string }) => `customs:GET:${query.key}`,
  /** `customs:GET:id=42` */
  item: (id: number) => `customs:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const customsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['customs'],
    itemOf: (row) => customsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['customs'],
    items: [customsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['customs'],
    items: [customsKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(customsBulkWrites.updateMany(), () => ...)`. */
export const customsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['customs'],
    rowsOf: ['customs'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['customs'],
    rowsOf: ['customs'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['customs'],
    rowsOf: ['customs'],
  }),
}
