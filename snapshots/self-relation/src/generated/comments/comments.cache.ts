// Made by pylight from pylight.yaml, table comments.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const commentsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const commentsKeys = {
  /** `comments:GET:page=1&limit=10&sort=-created_at` */
  list: (query: { key: string }) => `comments:GET:${query.key}`,
  /** `comments:GET:id=42` */
  item: (id: number) => `comments:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const commentsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['comments'],
    itemOf: (row) => commentsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['comments'],
    items: [commentsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['comments'],
    items: [commentsKeys.item(id)],
    rowsOf: [
      // comments.reply_to → comments.id ON DELETE CASCADE
      'comments',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(commentsBulkWrites.updateMany(), () => ...)`. */
export const commentsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['comments'],
    rowsOf: ['comments'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['comments'],
    rowsOf: ['comments'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['comments'],
    rowsOf: [
      // comments.reply_to → comments.id ON DELETE CASCADE
      'comments',
    ],
  }),
}
