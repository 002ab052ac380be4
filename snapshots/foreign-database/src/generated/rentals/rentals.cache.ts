// Made by pylight from pylight.yaml, table rentals.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const rentalsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const rentalsKeys = {
  /** `rentals:GET:page=1&limit=10&sort=-state` */
  list: (query: { key: string }) => `rentals:GET:${query.key}`,
  /** `rentals:GET:id=42` */
  item: (id: number) => `rentals:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const rentalsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['rentals'],
    itemOf: (row) => rentalsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['rentals'],
    items: [rentalsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['rentals'],
    items: [rentalsKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(rentalsBulkWrites.updateMany(), () => ...)`. */
export const rentalsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['rentals'],
    rowsOf: ['rentals'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['rentals'],
    rowsOf: ['rentals'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['rentals'],
    rowsOf: ['rentals'],
  }),
}
