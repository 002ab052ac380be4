// Made by pylight from pylight.yaml, table comments.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const commentsTtl = {
  list: { seconds: 300 },
}

export const commentsKeys = {
  /** `comments:GET:page=1&limit=10&sort=-text` */
  list: (query: { key: string }) => `comments:GET:${query.key}`,
}

/** What each kind of write makes stale. */
export const commentsWrites = {
  create: (): Invalidation => ({
    lists: ['comments'],
  }),
  update: (): Invalidation => ({
    lists: ['comments'],
  }),
  delete: (): Invalidation => ({
    lists: ['comments'],
  }),
}

/** For your own writes of many rows: `cache.write(commentsBulkWrites.updateMany(), () => ...)`. */
export const commentsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['comments'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['comments'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['comments'],
  }),
}
