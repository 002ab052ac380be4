// Made by pylight from pylight.yaml, table by_code.
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const byCodeTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const byCodeKeys = {
  /** `by_code:GET:page=1&limit=10&sort=-day` */
  list: (query: { key: string }) => `by_code:GET:${query.key}`,
  /** `by_code:GET:code=…` */
  item: (code: string) => `by_code:GET:code=${encoded(code)}`,
}

/** What each kind of write makes stale. */
export const byCodeWrites = {
  create: (): Invalidation<{ code: string }> => ({
    lists: ['by_code'],
    itemOf: (row) => byCodeKeys.item(row.code),
  }),
  update: (code: string): Invalidation => ({
    lists: ['by_code'],
    items: [byCodeKeys.item(code)],
  }),
  delete: (code: string): Invalidation => ({
    lists: ['by_code'],
    items: [byCodeKeys.item(code)],
  }),
}

/** For your own writes of many rows: `cache.write(byCodeBulkWrites.updateMany(), () => ...)`. */
export const byCodeBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['by_code'],
    rowsOf: ['by_code'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['by_code'],
    rowsOf: ['by_code'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['by_code'],
    rowsOf: ['by_code'],
  }),
}
