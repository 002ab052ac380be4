// Made by pylight from pylight.yaml, table readings.
import { readsOf } from '../shared/auth/columns.js'
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const readingsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const readingsKeys = {
  /** `readings:GET:reads=note,unit&page=1&limit=10&sort=-unit` */
  list: (query: { key: string }, reads: string[]) => `readings:GET:${readsOf(reads)}${query.key}`,
  /** `readings:GET:reads=note,unit&caller=…&context=42` */
  item: (caller_value: string, context_value: number, reads: string[]) =>
    `readings:GET:${readsOf(reads)}caller=${encoded(caller_value)}&context=${context_value}`,
}

/** The columns that each kind of reader gets: a row has a key for each of them. */
const readers = [[], ['note'], ['unit'], ['note', 'unit']]

/** What each kind of write makes stale. */
export const readingsWrites = {
  create: (): Invalidation<{ caller: string; context: number }> => ({
    lists: ['readings'],
    itemOf: (row) => readers.map((reads) => readingsKeys.item(row.caller, row.context, reads)),
  }),
  update: (caller_value: string, context_value: number): Invalidation => ({
    lists: ['readings'],
    items: readers.map((reads) => readingsKeys.item(caller_value, context_value, reads)),
  }),
  delete: (caller_value: string, context_value: number): Invalidation => ({
    lists: ['readings'],
    items: readers.map((reads) => readingsKeys.item(caller_value, context_value, reads)),
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
