// Made by pylight from pylight.yaml, table returns.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const returnsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const returnsKeys = {
  /** `returns:GET:page=1&limit=10&sort=-sort` */
  list: (query: { key: string }) => `returns:GET:${query.key}`,
  /** `returns:GET:id=42` */
  item: (id: number) => `returns:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const returnsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['returns'],
    itemOf: (row) => returnsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['returns'],
    items: [returnsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['returns', 'constructor'],
    items: [returnsKeys.item(id)],
    rowsOf: [
      // constructor.catch_id → returns.id ON DELETE CASCADE
      'constructor',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(returnsBulkWrites.updateMany(), () => ...)`. */
export const returnsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['returns'],
    rowsOf: ['returns'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['returns'],
    rowsOf: ['returns'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['returns', 'constructor'],
    rowsOf: [
      'returns',
      // constructor.catch_id → returns.id ON DELETE CASCADE
      'constructor',
    ],
  }),
}
