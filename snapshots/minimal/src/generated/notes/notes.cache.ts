// Made by pylight from pylight.yaml, table notes.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const notesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const notesKeys = {
  /** `notes:GET:page=1&limit=10&sort=-body` */
  list: (query: { key: string }) => `notes:GET:${query.key}`,
  /** `notes:GET:id=42` */
  item: (id: number) => `notes:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const notesWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['notes'],
    itemOf: (row) => notesKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['notes'],
    items: [notesKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['notes'],
    items: [notesKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(notesBulkWrites.updateMany(), () => ...)`. */
export const notesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['notes'],
    rowsOf: ['notes'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['notes'],
    rowsOf: ['notes'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['notes'],
    rowsOf: ['notes'],
  }),
}
