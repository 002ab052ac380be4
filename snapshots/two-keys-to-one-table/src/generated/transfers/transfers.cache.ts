// Made by pylight from pylight.yaml, table transfers.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const transfersTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const transfersKeys = {
  /** `transfers:GET:page=1&limit=10&sort=-agreed_on` */
  list: (query: { key: string }) => `transfers:GET:${query.key}`,
  /** `transfers:GET:id=42` */
  item: (id: number) => `transfers:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const transfersWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['transfers'],
    itemOf: (row) => transfersKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['transfers'],
    items: [transfersKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['transfers'],
    items: [transfersKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(transfersBulkWrites.updateMany(), () => ...)`. */
export const transfersBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['transfers'],
    rowsOf: ['transfers'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['transfers'],
    rowsOf: ['transfers'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['transfers'],
    rowsOf: ['transfers'],
  }),
}
