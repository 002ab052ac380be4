// Made by pylight from pylight.yaml.
export interface Constraints {
  table: string
  primaryKey: string[]
  /** The columns of each unique constraint, by its name in the database. */
  uniques: Record<string, string[]>
  /** The column of each foreign key, by its name in the database. */
  foreignKeys: Record<string, string>
  /** Columns of other tables that keep a row from being deleted. */
  restrictedBy: string[]
}

/** By Prisma model: which columns an error of the database is about. */
export const constraints: Record<string, Constraints> = {
  Match: {
    table: 'matches',
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
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      players_team_id_fkey: 'team_id',
    },
    restrictedBy: [],
  },
  Stadium: {
    table: 'stadiums',
    primaryKey: ['team_code'],
    uniques: {},
    foreignKeys: {
      stadiums_team_code_fkey: 'team_code',
    },
    restrictedBy: [],
  },
  Team: {
    table: 'teams',
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
