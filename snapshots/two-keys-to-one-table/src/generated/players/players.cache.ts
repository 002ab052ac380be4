// Made by pylight from pylight.yaml, table players.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const playersTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const playersKeys = {
  /** `players:GET:page=1&limit=10&sort=-team` */
  list: (query: { key: string }) => `players:GET:${query.key}`,
  /** `players:GET:id=42` */
  item: (id: number) => `players:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const playersWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['players'],
    itemOf: (row) => playersKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['players'],
    items: [playersKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['players', 'matches', 'teams', 'transfers'],
    items: [playersKeys.item(id)],
    rowsOf: [
      // matches.best_player_id → players.id ON DELETE SET NULL
      'matches',
      // teams.captain_id → players.id ON DELETE SET NULL
      'teams',
      // transfers.player_id → players.id ON DELETE CASCADE
      'transfers',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(playersBulkWrites.updateMany(), () => ...)`. */
export const playersBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['players'],
    rowsOf: ['players'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['players'],
    rowsOf: ['players'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['players', 'matches', 'teams', 'transfers'],
    rowsOf: [
      'players',
      // matches.best_player_id → players.id ON DELETE SET NULL
      'matches',
      // teams.captain_id → players.id ON DELETE SET NULL
      'teams',
      // transfers.player_id → players.id ON DELETE CASCADE
      'transfers',
    ],
  }),
}
