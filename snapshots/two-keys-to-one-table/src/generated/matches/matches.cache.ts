// Made by pylight from pylight.yaml, table matches.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const matchesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const matchesKeys = {
  /** `matches:GET:page=1&limit=10&sort=-played_on` */
  list: (query: { key: string }) => `matches:GET:${query.key}`,
  /** `matches:GET:id=42` */
  item: (id: number) => `matches:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const matchesWrites = {
  create: (): Invalidation => ({
    lists: ['matches'],
  }),
  update: (id: number): Invalidation => ({
    lists: ['matches'],
    items: [matchesKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['matches'],
    items: [matchesKeys.item(id)],
  }),
}
