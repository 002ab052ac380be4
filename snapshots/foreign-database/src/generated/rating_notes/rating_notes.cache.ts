// Made by pylight from pylight.yaml, table rating_notes.
import type { Rating } from '../prisma/client.js'
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const ratingNotesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const ratingNotesKeys = {
  /** `rating_notes:GET:page=1&limit=10&sort=-note` */
  list: (query: { key: string }) => `rating_notes:GET:${query.key}`,
  /** `rating_notes:GET:rating=…` */
  item: (rating: Rating) => `rating_notes:GET:rating=${rating}`,
}

/** What each kind of write makes stale. */
export const ratingNotesWrites = {
  create: (): Invalidation<{ rating: Rating }> => ({
    lists: ['rating_notes'],
    itemOf: (row) => ratingNotesKeys.item(row.rating),
  }),
  update: (rating: Rating): Invalidation => ({
    lists: ['rating_notes'],
    items: [ratingNotesKeys.item(rating)],
  }),
  delete: (rating: Rating): Invalidation => ({
    lists: ['rating_notes'],
    items: [ratingNotesKeys.item(rating)],
  }),
}

/** For your own writes of many rows: `cache.write(ratingNotesBulkWrites.updateMany(), () => ...)`. */
export const ratingNotesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['rating_notes'],
    rowsOf: ['rating_notes'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['rating_notes'],
    rowsOf: ['rating_notes'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['rating_notes'],
    rowsOf: ['rating_notes'],
  }),
}
