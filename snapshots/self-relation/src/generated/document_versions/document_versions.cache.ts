// Made by pylight from pylight.yaml, table document_versions.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const documentVersionsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const documentVersionsKeys = {
  /** `document_versions:GET:page=1&limit=10&sort=-created_at` */
  list: (query: { key: string }) => `document_versions:GET:${query.key}`,
  /** `document_versions:GET:id=42` */
  item: (id: number) => `document_versions:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const documentVersionsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['document_versions'],
    itemOf: (row) => documentVersionsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['document_versions'],
    items: [documentVersionsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['document_versions'],
    items: [documentVersionsKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(documentVersionsBulkWrites.updateMany(), () => ...)`. */
export const documentVersionsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['document_versions'],
    rowsOf: ['document_versions'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['document_versions'],
    rowsOf: ['document_versions'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['document_versions'],
    rowsOf: ['document_versions'],
  }),
}
