// Made by pylight from pylight.yaml, table bookings.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const bookingsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const bookingsKeys = {
  /** `bookings:GET:page=1&limit=10&sort=-guest` */
  list: (query: { key: string }) => `bookings:GET:${query.key}`,
  /** `bookings:GET:id=42` */
  item: (id: number) => `bookings:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const bookingsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['bookings'],
    itemOf: (row) => bookingsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['bookings'],
    items: [bookingsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['bookings'],
    items: [bookingsKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(bookingsBulkWrites.updateMany(), () => ...)`. */
export const bookingsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['bookings'],
    rowsOf: ['bookings'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['bookings'],
    rowsOf: ['bookings'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['bookings'],
    rowsOf: ['bookings'],
  }),
}
