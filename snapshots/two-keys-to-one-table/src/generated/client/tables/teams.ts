// Made by pylight from pylight.yaml, table teams.
import * as api from '../core.js'

/** The clubs of the league */
export interface Team {
  id: number
  name: string
  code: string
  captain_id: number | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
  code: api.Text
  captain_id: api.Ordered<number> & api.Nullable
}

type Sortable = 'id' | 'name' | 'code' | 'captain_id'

export type TeamsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface TeamCreate {
  name: string
  code: string
  captain_id?: number | null
}

/** Columns of a row to change. */
export type TeamUpdate = Partial<TeamCreate>

/** `/api/teams` */
export class TeamsClient extends api.TableClient {
  protected readonly path = '/api/teams'

  list(query: TeamsQuery = {}, options?: api.Options): Promise<api.Page<Team>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: TeamsQuery = {}, options?: api.Options): api.Pages<Team> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Team> {
    return this.read([id], {}, options)
  }

  create(values: TeamCreate, options?: api.Options): Promise<Team> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: TeamUpdate, options?: api.Options): Promise<Team> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
