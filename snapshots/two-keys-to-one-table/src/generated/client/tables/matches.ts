// Made by pylight from pylight.yaml, table matches.
import * as api from '../core.js'

/** Home against away */
export interface Match {
  id: number
  home_team_id: number
  away_team_id: number
  best_player_id: number | null
  home_goals: number
  away_goals: number
  played_on: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  home_team_id: api.Ordered<number>
  away_team_id: api.Ordered<number>
  best_player_id: api.Ordered<number> & api.Nullable
  home_goals: api.Ordered<number>
  away_goals: api.Ordered<number>
  played_on: api.Ordered<string>
}

type Sortable =
  | 'id'
  | 'home_team_id'
  | 'away_team_id'
  | 'best_player_id'
  | 'home_goals'
  | 'away_goals'
  | 'played_on'

export type MatchesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface MatchCreate {
  home_team_id: number
  away_team_id: number
  best_player_id?: number | null
  home_goals?: number
  away_goals?: number
  played_on: string
}

/** Columns of a row to change. */
export type MatchUpdate = Partial<MatchCreate>

/** `/api/matches` */
export class MatchesClient extends api.TableClient {
  protected readonly path = '/api/matches'

  list(query: MatchesQuery = {}, options?: api.Options): Promise<api.Page<Match>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: MatchesQuery = {}, options?: api.Options): api.Pages<Match> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Match> {
    return this.read([id], {}, options)
  }

  create(values: MatchCreate, options?: api.Options): Promise<Match> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: MatchUpdate, options?: api.Options): Promise<Match> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
