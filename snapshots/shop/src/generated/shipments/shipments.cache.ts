// Made by pylight from pylight.yaml, table shipments.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const shipmentsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const shipmentsKeys = {
  /** `shipments:GET:page=1&limit=10&sort=-created_at` */
  list: (query: { key: string }) => `shipments:GET:${query.key}`,
  /** `shipments:GET:id=42` */
  item: (id: number) => `shipments:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const shipmentsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['shipments'],
    itemOf: (row) => shipmentsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['shipments'],
    items: [shipmentsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['shipments'],
    items: [shipmentsKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(shipmentsBulkWrites.updateMany(), () => ...)`. */
export const shipmentsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['shipments'],
    rowsOf: ['shipments'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['shipments'],
    rowsOf: ['shipments'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['shipments'],
    rowsOf: ['shipments'],
  }),
}
