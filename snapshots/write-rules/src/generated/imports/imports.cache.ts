// Made by pylight from pylight.yaml, table imports.
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const importsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const importsKeys = {
  /** `imports:GET:page=1&limit=10&sort=-state` */
  list: (query: { key: string }) => `imports:GET:${query.key}`,
  /** `imports:GET:code=…` */
  item: (code: string) => `imports:GET:code=${encoded(code)}`,
}

/** What each kind of write makes stale. */
export const importsWrites = {
  update: (code: string): Invalidation => ({
    lists: ['imports'],
    items: [importsKeys.item(code)],
  }),
}

/** For your own writes of many rows: `cache.write(importsBulkWrites.updateMany(), () => ...)`. */
export const importsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['imports'],
    rowsOf: ['imports'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['imports'],
    rowsOf: ['imports'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['imports'],
    rowsOf: ['imports'],
  }),
}
