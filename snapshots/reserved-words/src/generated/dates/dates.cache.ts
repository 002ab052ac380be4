// Made by pylight from pylight.yaml, table dates.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const datesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const datesKeys = {
  /** `dates:GET:page=1&limit=10&sort=-undefined` */
  list: (query: { key: string }) => `dates:GET:${query.key}`,
  /** `dates:GET:date=…` */
  item: (date: Date) => `dates:GET:date=${date.toISOString()}`,
}

/** What each kind of write makes stale. */
export const datesWrites = {
  create: (): Invalidation<{ date: Date }> => ({
    lists: ['dates'],
    itemOf: (row) => datesKeys.item(row.date),
  }),
  update: (date: Date): Invalidation => ({
    lists: ['dates'],
    items: [datesKeys.item(date)],
  }),
  delete: (date: Date): Invalidation => ({
    lists: ['dates'],
    items: [datesKeys.item(date)],
  }),
}

/** For your own writes of many rows: `cache.write(datesBulkWrites.updateMany(), () => ...)`. */
export const datesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['dates'],
    rowsOf: ['dates'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['dates'],
    rowsOf: ['dates'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['dates'],
    rowsOf: ['dates'],
  }),
}
