// Made by pylight from pylight.yaml, table bins.
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const binsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const binsKeys = {
  /** `bins:GET:page=1&limit=10&sort=-capacity` */
  list: (query: { key: string }) => `bins:GET:${query.key}`,
  /** `bins:GET:warehouse_id=42&code=…` */
  item: (warehouse_id: number, code: string) =>
    `bins:GET:warehouse_id=${warehouse_id}&code=${encoded(code)}`,
}

/** What each kind of write makes stale. */
export const binsWrites = {
  create: (): Invalidation<{ warehouse_id: number; code: string }> => ({
    lists: ['bins'],
    itemOf: (row) => binsKeys.item(row.warehouse_id, row.code),
  }),
  update: (warehouse_id: number, code: string): Invalidation => ({
    lists: ['bins'],
    items: [binsKeys.item(warehouse_id, code)],
  }),
  delete: (warehouse_id: number, code: string): Invalidation => ({
    lists: ['bins', 'counts'],
    items: [binsKeys.item(warehouse_id, code)],
    rowsOf: [
      // counts.(warehouse_id, bin_code) → bins.(warehouse_id, code) ON DELETE CASCADE
      'counts',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(binsBulkWrites.updateMany(), () => ...)`. */
export const binsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['bins'],
    rowsOf: ['bins'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['bins'],
    rowsOf: ['bins'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['bins', 'counts'],
    rowsOf: [
      'bins',
      // counts.(warehouse_id, bin_code) → bins.(warehouse_id, code) ON DELETE CASCADE
      'counts',
    ],
  }),
}
