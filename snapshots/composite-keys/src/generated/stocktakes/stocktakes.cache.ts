// Made by pylight from pylight.yaml, table stocktakes.
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const stocktakesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const stocktakesKeys = {
  /** `stocktakes:GET:page=1&limit=10&sort=-quantity` */
  list: (query: { key: string }) => `stocktakes:GET:${query.key}`,
  /** `stocktakes:GET:warehouse_id=42&code=…&counted_on=…` */
  item: (warehouse_id: number, code: string, counted_on: Date) =>
    `stocktakes:GET:warehouse_id=${warehouse_id}&code=${encoded(code)}&counted_on=${counted_on.toISOString()}`,
}

/** What each kind of write makes stale. */
export const stocktakesWrites = {
  create: (): Invalidation<{ warehouse_id: number; code: string; counted_on: Date }> => ({
    lists: ['stocktakes'],
    itemOf: (row) => stocktakesKeys.item(row.warehouse_id, row.code, row.counted_on),
  }),
  update: (warehouse_id: number, code: string, counted_on: Date): Invalidation => ({
    lists: ['stocktakes'],
    items: [stocktakesKeys.item(warehouse_id, code, counted_on)],
  }),
  delete: (warehouse_id: number, code: string, counted_on: Date): Invalidation => ({
    lists: ['stocktakes'],
    items: [stocktakesKeys.item(warehouse_id, code, counted_on)],
  }),
}

/** For your own writes of many rows: `cache.write(stocktakesBulkWrites.updateMany(), () => ...)`. */
export const stocktakesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['stocktakes'],
    rowsOf: ['stocktakes'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['stocktakes'],
    rowsOf: ['stocktakes'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['stocktakes'],
    rowsOf: ['stocktakes'],
  }),
}
