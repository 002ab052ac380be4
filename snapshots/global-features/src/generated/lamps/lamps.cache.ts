// Made by pylight from pylight.yaml, table lamps.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const lampsTtl = {
  list: { seconds: 30 },
  item: { seconds: 30, missing: 5 },
}

export const lampsKeys = {
  /** `lamps:GET:page=1&limit=5` */
  list: (query: { key: string }) => `lamps:GET:${query.key}`,
  /** `lamps:GET:id=42` */
  item: (id: number) => `lamps:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const lampsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['lamps'],
    itemOf: (row) => lampsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['lamps'],
    items: [lampsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['lamps'],
    items: [lampsKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(lampsBulkWrites.updateMany(), () => ...)`. */
export const lampsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['lamps'],
    rowsOf: ['lamps'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['lamps'],
    rowsOf: ['lamps'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['lamps'],
    rowsOf: ['lamps'],
  }),
}
