// Made by pylight from pylight.yaml, table teams.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const teamsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const teamsKeys = {
  /** `teams:GET:page=1&limit=10&sort=-captain_id` */
  list: (query: { key: string }) => `teams:GET:${query.key}`,
  /** `teams:GET:id=42` */
  item: (id: number) => `teams:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const teamsWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['teams'],
    itemOf: (row) => teamsKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['teams'],
    items: [teamsKeys.item(id)],
  }),
  /** When code changes, which others refer to. */
  updateKey: (id: number): Invalidation => ({
    lists: ['teams', 'stadiums', 'transfers'],
    items: [teamsKeys.item(id)],
    rowsOf: [
      // stadiums.team_code → teams.code ON UPDATE CASCADE
      'stadiums',
      // transfers.from_team_code → teams.code ON UPDATE CASCADE
      // transfers.to_team_code → teams.code ON UPDATE CASCADE
      'transfers',
    ],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['teams', 'matches', 'players', 'stadiums', 'transfers'],
    items: [teamsKeys.item(id)],
    rowsOf: [
      // matches.away_team_id → teams.id ON DELETE CASCADE
      // matches.home_team_id → teams.id ON DELETE CASCADE
      'matches',
      // players.team_id → teams.id ON DELETE SET NULL
      'players',
      // stadiums.team_code → teams.code ON DELETE CASCADE
      'stadiums',
      // transfers.from_team_code → teams.code ON DELETE SET NULL
      'transfers',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(teamsBulkWrites.updateMany(), () => ...)`. */
export const teamsBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['teams'],
    rowsOf: ['teams'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['teams', 'stadiums', 'transfers'],
    rowsOf: [
      'teams',
      // stadiums.team_code → teams.code ON UPDATE CASCADE
      'stadiums',
      // transfers.from_team_code → teams.code ON UPDATE CASCADE
      // transfers.to_team_code → teams.code ON UPDATE CASCADE
      'transfers',
    ],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['teams', 'matches', 'players', 'stadiums', 'transfers'],
    rowsOf: [
      'teams',
      // matches.away_team_id → teams.id ON DELETE CASCADE
      // matches.home_team_id → teams.id ON DELETE CASCADE
      'matches',
      // players.team_id → teams.id ON DELETE SET NULL
      'players',
      // stadiums.team_code → teams.code ON DELETE CASCADE
      'stadiums',
      // transfers.from_team_code → teams.code ON DELETE SET NULL
      'transfers',
    ],
  }),
}
