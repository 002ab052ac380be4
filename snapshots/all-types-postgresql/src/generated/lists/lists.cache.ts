// Made by pylight from pylight.yaml, table lists.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const listsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const listsKeys = {
  /** `lists:GET:page=1&limit=10&sort=-id` */
  list: (query: { key: string }) => `lists:GET:${query.key}`,
  /** `lists:GET:id=42` */
  item: (id: number) => `lists:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const listsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['lists'],
    itemOf: (row) => listsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['lists'],
    items: [listsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['lists'],
    items: [listsKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(listsBulkWrites.updateMany(), () => ...)`. */
export const listsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['lists'],
    rowsOf: ['lists'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['lists'],
    rowsOf: ['lists'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['lists'],
    rowsOf: ['lists'],
  }),
}
