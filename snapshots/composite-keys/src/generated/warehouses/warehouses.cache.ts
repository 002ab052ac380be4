// Made by pylight from pylight.yaml, table warehouses.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const warehousesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const warehousesKeys = {
  /** `warehouses:GET:page=1&limit=10&sort=-city` */
  list: (query: { key: string }) => `warehouses:GET:${query.key}`,
  /** `warehouses:GET:id=42` */
  item: (id: number) => `warehouses:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const warehousesWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['warehouses'],
    itemOf: (row) => warehousesKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['warehouses'],
    items: [warehousesKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['warehouses', 'bins', 'counts', 'stocktakes'],
    items: [warehousesKeys.item(id)],
    rowsOf: [
      // bins.warehouse_id → warehouses.id ON DELETE CASCADE
      'bins',
      // counts.(warehouse_id, bin_code) → bins.(warehouse_id, code) ON DELETE CASCADE
      'counts',
      // stocktakes.warehouse_id → warehouses.id ON DELETE CASCADE
      'stocktakes',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(warehousesBulkWrites.updateMany(), () => ...)`. */
export const warehousesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['warehouses'],
    rowsOf: ['warehouses'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['warehouses'],
    rowsOf: ['warehouses'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['warehouses', 'bins', 'counts', 'stocktakes'],
    rowsOf: [
      'warehouses',
      // bins.warehouse_id → warehouses.id ON DELETE CASCADE
      'bins',
      // counts.(warehouse_id, bin_code) → bins.(warehouse_id, code) ON DELETE CASCADE
      'counts',
      // stocktakes.warehouse_id → warehouses.id ON DELETE CASCADE
      'stocktakes',
    ],
  }),
}
