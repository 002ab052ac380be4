// Made by pylight from pylight.yaml, table rooms.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const roomsTtl = {
  list: { seconds: 600 },
  item: { seconds: 600, missing: 5 },
}

export const roomsKeys = {
  /** `rooms:GET:page=1&limit=200&sort=-floor` */
  list: (query: { key: string }) => `rooms:GET:${query.key}`,
  /** `rooms:GET:id=42` */
  item: (id: number) => `rooms:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const roomsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['rooms'],
    itemOf: (row) => roomsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['rooms'],
    items: [roomsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['rooms'],
    items: [roomsKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(roomsBulkWrites.updateMany(), () => ...)`. */
export const roomsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['rooms'],
    rowsOf: ['rooms'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['rooms'],
    rowsOf: ['rooms'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['rooms'],
    rowsOf: ['rooms'],
  }),
}
