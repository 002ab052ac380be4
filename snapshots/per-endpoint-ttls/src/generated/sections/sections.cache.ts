// Made by pylight from pylight.yaml, table sections.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const sectionsTtl = {
  list: { seconds: 3600 },
  item: { seconds: 3600, missing: 5 },
}

export const sectionsKeys = {
  /** `sections:GET:page=1&limit=10&sort=-name` */
  list: (query: { key: string }) => `sections:GET:${query.key}`,
  /** `sections:GET:id=42` */
  item: (id: number) => `sections:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const sectionsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['sections'],
    itemOf: (row) => sectionsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['sections'],
    items: [sectionsKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['sections', 'articles', 'comments'],
    items: [sectionsKeys.item(id)],
    rowsOf: [
      // articles.section_id → sections.id ON DELETE CASCADE
      'articles',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(sectionsBulkWrites.updateMany(), () => ...)`. */
export const sectionsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['sections'],
    rowsOf: ['sections'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['sections'],
    rowsOf: ['sections'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['sections', 'articles', 'comments'],
    rowsOf: [
      'sections',
      // articles.section_id → sections.id ON DELETE CASCADE
      'articles',
    ],
  }),
}
