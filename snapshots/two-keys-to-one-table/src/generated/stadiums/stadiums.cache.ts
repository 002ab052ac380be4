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
  create: (): Invalidation => ({
    lists: ['stadiums'],
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
