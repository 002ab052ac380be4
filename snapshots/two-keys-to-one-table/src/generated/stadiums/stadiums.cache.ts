// Made by pylight from pylight.yaml, table stadiums.
import type { Invalidation } from '../shared/cache/index.js'
import { encoded } from '../shared/cache/keys.js'

/** How long answers are kept, in seconds. */
export const stadiumsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const stadiumsKeys = {
  /** `stadiums:GET:page=1&limit=10&sort=-seats` */
  list: (query: { key: string }) => `stadiums:GET:${query.key}`,
  /** `stadiums:GET:team_code=…` */
  item: (team_code: string) => `stadiums:GET:team_code=${encoded(team_code)}`,
}

/** What each kind of write makes stale. */
export const stadiumsWrites = {
  create: (): Invalidation<{ team_code: string }> => ({
    lists: ['stadiums'],
    itemOf: (row) => stadiumsKeys.item(row.team_code),
  }),
  update: (team_code: string): Invalidation => ({
    lists: ['stadiums'],
    items: [stadiumsKeys.item(team_code)],
  }),
  delete: (team_code: string): Invalidation => ({
    lists: ['stadiums'],
    items: [stadiumsKeys.item(team_code)],
  }),
}

/** For your own writes of many rows: `cache.write(stadiumsBulkWrites.updateMany(), () => ...)`. */
export const stadiumsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['stadiums'],
    rowsOf: ['stadiums'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['stadiums'],
    rowsOf: ['stadiums'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['stadiums'],
    rowsOf: ['stadiums'],
  }),
}
