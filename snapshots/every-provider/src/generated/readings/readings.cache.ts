// Made by pylight from pylight.yaml, table readings.
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const readingsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const readingsKeys = {
  /** `readings:GET:page=1&limit=10&sort=-value` */
  list: (query: { key: string }) => `readings:GET:${query.key}`,
  /** `readings:GET:caller=…&context=42` */
  item: (caller_value: string, context_value: number) =>
    `readings:GET:caller=${encoded(caller_value)}&context=${context_value}`,
}

/** What each kind of write makes stale. */
export const readingsWrites = {
  create: (): Invalidation<{ caller: string; context: number }> => ({
    lists: ['readings'],
    itemOf: (row) => readingsKeys.item(row.caller, row.context),
  }),
  update: (caller_value: string, context_value: number): Invalidation => ({
    lists: ['readings'],
    items: [readingsKeys.item(caller_value, context_value)],
  }),
  delete: (caller_value: string, context_value: number): Invalidation => ({
    lists: ['readings'],
    items: [readingsKeys.item(caller_value, context_value)],
  }),
}

/** For your own writes of many rows: `cache.write(readingsBulkWrites.updateMany(), () => ...)`. */
export const readingsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['readings'],
    rowsOf: ['readings'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['readings'],
    rowsOf: ['readings'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['readings'],
    rowsOf: ['readings'],
  }),
}

/** Lists fetched when the API starts. */
export const readingsWarm = ['']
