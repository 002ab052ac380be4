// Made by pylight from pylight.yaml, table studios.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const studiosTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const studiosKeys = {
  /** `studios:GET:page=1&limit=10&sort=-name` */
  list: (query: { key: string }) => `studios:GET:${query.key}`,
  /** `studios:GET:id=42` */
  item: (id: number) => `studios:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const studiosWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['studios', 'busy_studios', 'studio_films'],
    itemOf: (row) => studiosKeys.item(row.id),
    rowsOf: ['studio_films'],
  }),
  update: (id: number): Invalidation => ({
    lists: ['studios', 'busy_studios', 'studio_films'],
    items: [studiosKeys.item(id)],
    rowsOf: ['studio_films'],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['studios', 'busy_studios', 'films', 'rentals', 'studio_films'],
    items: [studiosKeys.item(id)],
    rowsOf: [
      // films.studio_id → studios.id ON DELETE CASCADE
      'films',
      // rentals.film_id → films.id ON DELETE CASCADE
      'rentals',
      'studio_films',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(studiosBulkWrites.updateMany(), () => ...)`. */
export const studiosBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['studios', 'busy_studios', 'studio_films'],
    rowsOf: ['studios', 'studio_films'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['studios', 'busy_studios', 'studio_films'],
    rowsOf: ['studios', 'studio_films'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['studios', 'busy_studios', 'films', 'rentals', 'studio_films'],
    rowsOf: [
      'studios',
      // films.studio_id → studios.id ON DELETE CASCADE
      'films',
      // rentals.film_id → films.id ON DELETE CASCADE
      'rentals',
      'studio_films',
    ],
  }),
}
