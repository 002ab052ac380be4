// Made by pylight from pylight.yaml.
export interface Constraints {
  table: string
  /** Columns that an answer may name. */
  columns: string[]
  primaryKey: string[]
  /** The columns of each unique constraint, by its name in the database. */
  uniques: Record<string, string[]>
  /** The column of each foreign key, by its name in the database. */
  foreignKeys: Record<string, string>
  /** Columns of other tables that keep a row from being deleted. */
  restrictedBy: string[]
}

/** By Prisma model, for errors of the database: which columns they are about. */
export const constraints: Record<string, Constraints> = {
  Match: {
    table: 'matches',
    columns: [
      'id',
      'home_team_id',
      'away_team_id',
      'best_player_id',
      'home_goals',
      'away_goals',
      'played_on',
    ],
    primaryKey: ['id'],
    uniques: {
      matches_home_team_id_away_team_id_played_on_key: [
        'home_team_id',
        'away_team_id',
        'played_on',
      ],
    },
    foreignKeys: {
      matches_home_team_id_fkey: 'home_team_id',
      matches_away_team_id_fkey: 'away_team_id',
      matches_best_player_id_fkey: 'best_player_id',
    },
    restrictedBy: [],
  },
  Player: {
    table: 'players',
    columns: ['id', 'name', 'team_id', 'team'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      players_team_id_fkey: 'team_id',
    },
    restrictedBy: [],
  },
  Stadium: {
    table: 'stadiums',
    columns: ['team_code', 'name', 'seats'],
    primaryKey: ['team_code'],
    uniques: {},
    foreignKeys: {
      stadiums_team_code_fkey: 'team_code',
    },
    restrictedBy: [],
  },
  Team: {
    table: 'teams',
    columns: ['id', 'name', 'code', 'captain_id'],
    primaryKey: ['id'],
    uniques: {
      teams_name_key: ['name'],
      teams_code_key: ['code'],
      teams_captain_id_key: ['captain_id'],
    },
    foreignKeys: {
      teams_captain_id_fkey: 'captain_id',
    },
    restrictedBy: ['transfers.to_team_code'],
  },
  Transfer: {
    table: 'transfers',
    columns: ['id', 'player_id', 'from_team_code', 'to_team_code', 'fee', 'agreed_on'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      transfers_player_id_fkey: 'player_id',
      transfers_from_team_code_fkey: 'from_team_code',
      transfers_to_team_code_fkey: 'to_team_code',
    },
    restrictedBy: [],
  },
}

/** By table. */
export const visibleColumns = new Map(
  Object.values(constraints).map(({ table, columns }) => [table, new Set(columns)]),
)
