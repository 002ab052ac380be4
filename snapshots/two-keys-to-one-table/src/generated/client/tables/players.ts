// Made by pylight from pylight.yaml, table players.
import * as api from '../core.js'

export interface Player {
  id: number
  name: string
  team_id: number | null
  /** What the shirt says */
  team: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
  team_id: api.Ordered<number> & api.Nullable
  team: api.Text & api.Nullable
}

type Sortable = 'id' | 'name' | 'team_id' | 'team'

export type PlayersQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface PlayerCreate {
  name: string
  team_id?: number | null
  team?: string | null
}

/** Columns of a row to change. */
export type PlayerUpdate = Partial<PlayerCreate>

/** `/api/players` */
export class PlayersClient extends api.TableClient {
  protected readonly path = '/api/players'

  list(query: PlayersQuery = {}, options?: api.Options): Promise<api.Page<Player>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: PlayersQuery = {}, options?: api.Options): api.Pages<Player> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Player> {
    return this.read([id], {}, options)
  }

  create(values: PlayerCreate, options?: api.Options): Promise<Player> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: PlayerUpdate, options?: api.Options): Promise<Player> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
