// Made by pylight from pylight.yaml, table by_uuid.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const byUuidTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const byUuidKeys = {
  /** `by_uuid:GET:page=1&limit=10&sort=-note` */
  list: (query: { key: string }) => `by_uuid:GET:${query.key}`,
  /** `by_uuid:GET:id=…` */
  item: (id: string) => `by_uuid:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const byUuidWrites = {
  create: (): Invalidation<{ id: string }> => ({
    lists: ['by_uuid'],
    itemOf: (row) => byUuidKeys.item(row.id),
  }),
  update: (id: string): Invalidation => ({
    lists: ['by_uuid'],
    items: [byUuidKeys.item(id)],
  }),
  delete: (id: string): Invalidation => ({
    lists: ['by_uuid'],
    items: [byUuidKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(byUuidBulkWrites.updateMany(), () => ...)`. */
export const byUuidBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['by_uuid'],
    rowsOf: ['by_uuid'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['by_uuid'],
    rowsOf: ['by_uuid'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['by_uuid'],
    rowsOf: ['by_uuid'],
  }),
}
