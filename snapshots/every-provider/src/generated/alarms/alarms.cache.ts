// Made by pylight from pylight.yaml, table alarms.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const alarmsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const alarmsKeys = {
  /** `alarms:GET:page=1&limit=10&sort=-text` */
  list: (query: { key: string }) => `alarms:GET:${query.key}`,
  /** `alarms:GET:id=42` */
  item: (id: number) => `alarms:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const alarmsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['alarms'],
    itemOf: (row) => alarmsKeys.item(row.id),
  }),
}

/** For your own writes of many rows: `cache.write(alarmsBulkWrites.updateMany(), () => ...)`. */
export const alarmsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['alarms'],
    rowsOf: ['alarms'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['alarms'],
    rowsOf: ['alarms'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['alarms'],
    rowsOf: ['alarms'],
  }),
}

/** Lists fetched when the API starts. */
export const alarmsWarm = ['', 'sort=-id']
