// Made by pylight from pylight.yaml, table articles.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const articlesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const articlesKeys = {
  /** `articles:GET:page=1&limit=10&sort=-title` */
  list: (query: { key: string }) => `articles:GET:${query.key}`,
  /** `articles:GET:id=…` */
  item: (id: string) => `articles:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const articlesWrites = {
  create: (): Invalidation<{ id: string }> => ({
    lists: ['articles'],
    itemOf: (row) => articlesKeys.item(row.id),
  }),
  update: (id: string): Invalidation => ({
    lists: ['articles'],
    items: [articlesKeys.item(id)],
  }),
  delete: (id: string): Invalidation => ({
    lists: ['articles'],
    items: [articlesKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(articlesBulkWrites.updateMany(), () => ...)`. */
export const articlesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['articles'],
    rowsOf: ['articles'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['articles'],
    rowsOf: ['articles'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['articles'],
    rowsOf: ['articles'],
  }),
}
