// Made by pylight from pylight.yaml, table machine_keys.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const machineKeysTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const machineKeysKeys = {
  /** `machine_keys:GET:page=1&limit=10&sort=-expires_at` */
  list: (query: { key: string }) => `machine_keys:GET:${query.key}`,
  /** `machine_keys:GET:id=…` */
  item: (id: string) => `machine_keys:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const machineKeysWrites = {
  create: (): Invalidation<{ id: string }> => ({
    lists: ['machine_keys'],
    itemOf: (row) => machineKeysKeys.item(row.id),
  }),
  update: (id: string): Invalidation => ({
    lists: ['machine_keys'],
    items: [machineKeysKeys.item(id)],
  }),
  delete: (id: string): Invalidation => ({
    lists: ['machine_keys'],
    items: [machineKeysKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(machineKeysBulkWrites.updateMany(), () => ...)`. */
export const machineKeysBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['machine_keys'],
    rowsOf: ['machine_keys'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['machine_keys'],
    rowsOf: ['machine_keys'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['machine_keys'],
    rowsOf: ['machine_keys'],
  }),
}
