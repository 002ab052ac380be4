// Made by pylight from pylight.yaml, table by_bigint.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const byBigintTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const byBigintKeys = {
  /** `by_bigint:GET:page=1&limit=10&sort=-amount` */
  list: (query: { key: string }) => `by_bigint:GET:${query.key}`,
  /** `by_bigint:GET:id=42` */
  item: (id: bigint) => `by_bigint:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const byBigintWrites = {
  create: (): Invalidation<{ id: bigint }> => ({
    lists: ['by_bigint'],
    itemOf: (row) => byBigintKeys.item(row.id),
  }),
  update: (id: bigint): Invalidation => ({
    lists: ['by_bigint'],
    items: [byBigintKeys.item(id)],
  }),
  delete: (id: bigint): Invalidation => ({
    lists: ['by_bigint'],
    items: [byBigintKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(byBigintBulkWrites.updateMany(), () => ...)`. */
export const byBigintBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['by_bigint'],
    rowsOf: ['by_bigint'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['by_bigint'],
    rowsOf: ['by_bigint'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['by_bigint'],
    rowsOf: ['by_bigint'],
  }),
}
