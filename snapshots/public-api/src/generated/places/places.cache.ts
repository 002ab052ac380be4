// Made by pylight from pylight.yaml, table places.
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const placesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const placesKeys = {
  /** `places:GET:page=1&limit=10&sort=-note` */
  list: (query: { key: string }) => `places:GET:${query.key}`,
  /** `places:GET:day=…&name=…` */
  item: (day: Date, name: string) => `places:GET:day=${day.toISOString()}&name=${encoded(name)}`,
}

/** What each kind of write makes stale. */
export const placesWrites = {
  create: (): Invalidation<{ day: Date; name: string }> => ({
    lists: ['places'],
    itemOf: (row) => placesKeys.item(row.day, row.name),
  }),
  update: (day: Date, name: string): Invalidation => ({
    lists: ['places'],
    items: [placesKeys.item(day, name)],
  }),
  delete: (day: Date, name: string): Invalidation => ({
    lists: ['places'],
    items: [placesKeys.item(day, name)],
  }),
}

/** For your own writes of many rows: `cache.write(placesBulkWrites.updateMany(), () => ...)`. */
export const placesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['places'],
    rowsOf: ['places'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['places'],
    rowsOf: ['places'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['places'],
    rowsOf: ['places'],
  }),
}
