// Made by pylight from pylight.yaml, table things.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const thingsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const thingsKeys = {
  /** `things:GET:page=1&limit=10&sort=-updated_at` */
  list: (query: { key: string }) => `things:GET:${query.key}`,
  /** `things:GET:id=42` */
  item: (id: number) => `things:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const thingsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['things'],
    itemOf: (row) => thingsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['things'],
    items: [thingsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['things', 'by_uuid'],
    items: [thingsKeys.item(id)],
    rowsOf: [
      // by_uuid.thing_id → things.id ON DELETE SET NULL
      'by_uuid',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(thingsBulkWrites.updateMany(), () => ...)`. */
export const thingsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['things'],
    rowsOf: ['things'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['things'],
    rowsOf: ['things'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['things', 'by_uuid'],
    rowsOf: [
      'things',
      // by_uuid.thing_id → things.id ON DELETE SET NULL
      'by_uuid',
    ],
  }),
}
