// Made by pylight from pylight.yaml, table notes.
import type { Invalidation } from '../shared/cache/index.js'
import { partOf, seenAs } from '../shared/cache/keys.js'
import { type ChangedRow, ownersOf } from '../shared/cache/outbox/stale.js'
import { noteParams } from './notes.schema.js'

/** How long answers are kept, in seconds. */
export const notesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const notesKeys = {
  /** `notes:GET:page=1&limit=10&sort=-text` */
  list: (query: { key: string }) => `notes:GET:${query.key}`,
  /** `notes:GET:reader=7&id=42` */
  item: (id: number, own: object) => `notes:GET:${partOf(own)}id=${id}`,
}

/** What each kind of write makes stale. */
export const notesWrites = {
  create: (own: object): Invalidation<{ id: number }> => ({
    lists: ['notes'],
    itemOf: (row) => seenAs(own).map((seen) => notesKeys.item(row.id, seen)),
    own: { notes: [own] },
  }),
  update: (id: number, own: object): Invalidation => ({
    lists: ['notes'],
    items: seenAs(own).map((seen) => notesKeys.item(id, seen)),
    own: { notes: [own] },
  }),
  delete: (id: number, own: object): Invalidation => ({
    lists: ['notes'],
    items: seenAs(own).map((seen) => notesKeys.item(id, seen)),
    own: { notes: [own] },
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

/** What is stale when another program has changed a row. */
export function notesElsewhere(row: ChangedRow<'id' | 'reader'>): Invalidation {
  const { id } = noteParams.parse({ id: row.id })
  const own = ownersOf({ reader: row.reader })
  return {
    lists: ['notes'],
    items: seenAs(own).map((seen) => notesKeys.item(id, seen)),
    own: { notes: [own] },
  }
}
