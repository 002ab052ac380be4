// Made by pylight from pylight.yaml, table packages.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const packagesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const packagesKeys = {
  /** `packages:GET:page=1&limit=10&sort=-package` */
  list: (query: { key: string }) => `packages:GET:${query.key}`,
  /** `packages:GET:id=42` */
  item: (id: number) => `packages:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const packagesWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['packages'],
    itemOf: (row) => packagesKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['packages'],
    items: [packagesKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['packages', 'classes'],
    items: [packagesKeys.item(id)],
    rowsOf: [
      // classes.package_id → packages.id ON DELETE SET NULL
      'classes',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(packagesBulkWrites.updateMany(), () => ...)`. */
export const packagesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['packages'],
    rowsOf: ['packages'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['packages'],
    rowsOf: ['packages'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['packages', 'classes'],
    rowsOf: [
      'packages',
      // classes.package_id → packages.id ON DELETE SET NULL
      'classes',
    ],
  }),
}
