// Made by pylight from pylight.yaml, table films.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const filmsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const filmsKeys = {
  /** `films:GET:page=1&limit=10&sort=-studio_id` */
  list: (query: { key: string }) => `films:GET:${query.key}`,
  /** `films:GET:id=42` */
  item: (id: number) => `films:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const filmsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['films', 'busy_studios', 'studio_films'],
    itemOf: (row) => filmsKeys.item(row.id),
    rowsOf: ['studio_films'],
  }),
  update: (id: number): Invalidation => ({
    lists: ['films', 'busy_studios', 'studio_films'],
    items: [filmsKeys.item(id)],
    rowsOf: ['studio_films'],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['films', 'rentals', 'busy_studios', 'studio_films'],
    items: [filmsKeys.item(id)],
    rowsOf: [
      // rentals.film_id → films.id ON DELETE CASCADE
      'rentals',
      'studio_films',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(filmsBulkWrites.updateMany(), () => ...)`. */
export const filmsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['films', 'busy_studios', 'studio_films'],
    rowsOf: ['films', 'studio_films'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['films', 'busy_studios', 'studio_films'],
    rowsOf: ['films', 'studio_films'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['films', 'rentals', 'busy_studios', 'studio_films'],
    rowsOf: [
      'films',
      // rentals.film_id → films.id ON DELETE CASCADE
      'rentals',
      'studio_films',
    ],
  }),
}
