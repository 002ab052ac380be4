// Made by pylight from pylight.yaml, table screenings.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const screeningsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const screeningsKeys = {
  /** `screenings:GET:page=1&limit=10&sort=-seats` */
  list: (query: { key: string }) => `screenings:GET:${query.key}`,
  /** `screenings:GET:screen=42&no=42` */
  item: (screen: number, no: number) => `screenings:GET:screen=${screen}&no=${no}`,
}

/** What each kind of write makes stale. */
export const screeningsWrites = {
  create: (): Invalidation<{ screen: number; no: number }> => ({
    lists: ['screenings'],
    itemOf: (row) => screeningsKeys.item(row.screen, row.no),
  }),
  update: (screen: number, no: number): Invalidation => ({
    lists: ['screenings'],
    items: [screeningsKeys.item(screen, no)],
  }),
  delete: (screen: number, no: number): Invalidation => ({
    lists: ['screenings', 'bookings'],
    items: [screeningsKeys.item(screen, no)],
    rowsOf: [
      // bookings.(screen, screening_no) → screenings.(screen, no) ON DELETE CASCADE
      'bookings',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(screeningsBulkWrites.updateMany(), () => ...)`. */
export const screeningsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['screenings'],
    rowsOf: ['screenings'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['screenings'],
    rowsOf: ['screenings'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['screenings', 'bookings'],
    rowsOf: [
      'screenings',
      // bookings.(screen, screening_no) → screenings.(screen, no) ON DELETE CASCADE
      'bookings',
    ],
  }),
}
