// Made by pylight from pylight.yaml, table sites.
import { readsOf } from '../shared/auth/columns.js'
import type { Invalidation } from '../shared/cache/index.js'
import { encoded, partOf, seenAs } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const sitesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const sitesKeys = {
  /** `sites:GET:reads=parent&page=1&limit=10&sort=-parent` */
  list: (query: { key: string }, reads: string[]) => `sites:GET:${readsOf(reads)}${query.key}`,
  /** `sites:GET:reads=parent&org=7&owner=7&region=…&own=42` */
  item: (region: string, own_value: bigint, own: object, reads: string[]) =>
    `sites:GET:${readsOf(reads)}${partOf(own)}region=${encoded(region)}&own=${own_value}`,
}

/** The columns that each kind of reader gets: a row has a key for each of them. */
const readers = [[], ['parent']]

/** What each kind of write makes stale. */
export const sitesWrites = {
  create: (own: object): Invalidation<{ region: string; own: bigint }> => ({
    lists: ['sites'],
    itemOf: (row) =>
      seenAs(own).flatMap((seen) =>
        readers.map((reads) => sitesKeys.item(row.region, row.own, seen, reads)),
      ),
    own: { sites: [own] },
  }),
  update: (region: string, own_value: bigint, own: object): Invalidation => ({
    lists: ['sites'],
    items: seenAs(own).flatMap((seen) =>
      readers.map((reads) => sitesKeys.item(region, own_value, seen, reads)),
    ),
    own: { sites: [own] },
  }),
  delete: (region: string, own_value: bigint, own: object): Invalidation => ({
    lists: ['sites'],
    items: seenAs(own).flatMap((seen) =>
      readers.map((reads) => sitesKeys.item(region, own_value, seen, reads)),
    ),
    own: { sites: [own] },
  }),
}

/** For your own writes of many rows: `cache.write(sitesBulkWrites.updateMany(), () => ...)`. */
export const sitesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['sites'],
    rowsOf: ['sites'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['sites'],
    rowsOf: ['sites'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['sites'],
    rowsOf: ['sites'],
  }),
}
