// Made by pylight from pylight.yaml, table searches.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const searchesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const searchesKeys = {
  /** `searches:GET:page=1&limit=10&sort=-words` */
  list: (query: { key: string }) => `searches:GET:${query.key}`,
  /** `searches:GET:id=42` */
  item: (id: number) => `searches:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const searchesWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['searches'],
    itemOf: (row) => searchesKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['searches'],
    items: [searchesKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['searches'],
    items: [searchesKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(searchesBulkWrites.updateMany(), () => ...)`. */
export const searchesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['searches'],
    rowsOf: ['searches'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['searches'],
    rowsOf: ['searches'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['searches'],
    rowsOf: ['searches'],
  }),
}
