// Made by pylight from pylight.yaml, table by_day.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const byDayTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const byDayKeys = {
  /** `by_day:GET:page=1&limit=10&sort=-visits` */
  list: (query: { key: string }) => `by_day:GET:${query.key}`,
  /** `by_day:GET:day=…&moment=…` */
  item: (day: Date, moment: Date) =>
    `by_day:GET:day=${day.toISOString()}&moment=${moment.toISOString()}`,
}

/** What each kind of write makes stale. */
export const byDayWrites = {
  create: (): Invalidation<{ day: Date; moment: Date }> => ({
    lists: ['by_day'],
    itemOf: (row) => byDayKeys.item(row.day, row.moment),
  }),
  update: (day: Date, moment: Date): Invalidation => ({
    lists: ['by_day'],
    items: [byDayKeys.item(day, moment)],
  }),
  delete: (day: Date, moment: Date): Invalidation => ({
    lists: ['by_day'],
    items: [byDayKeys.item(day, moment)],
  }),
}

/** For your own writes of many rows: `cache.write(byDayBulkWrites.updateMany(), () => ...)`. */
export const byDayBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['by_day'],
    rowsOf: ['by_day'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['by_day'],
    rowsOf: ['by_day'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['by_day'],
    rowsOf: ['by_day'],
  }),
}
