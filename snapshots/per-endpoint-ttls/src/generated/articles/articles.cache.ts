// Made by pylight from pylight.yaml, table articles.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const articlesTtl = {
  list: { seconds: 15 },
  item: { seconds: 86400, missing: 5 },
}

export const articlesKeys = {
  /** `articles:GET:page=1&limit=10&sort=-section_id` */
  list: (query: { key: string }) => `articles:GET:${query.key}`,
  /** `articles:GET:id=42` */
  item: (id: number) => `articles:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const articlesWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['articles'],
    itemOf: (row) => articlesKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['articles'],
    items: [articlesKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['articles', 'comments'],
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
    lists: ['articles', 'comments'],
    rowsOf: ['articles'],
  }),
}

/** Lists fetched when the API starts. */
export const articlesWarm = ['', 'limit=20&sort=-id']
