// Made by pylight from pylight.yaml, table stadiums.
import * as api from '../core.js'

/** At most one for each team */
export interface Stadium {
  team_code: string
  name: string
  seats: number
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  team_code: api.Text
  name: api.Text
  seats: api.Ordered<number>
}

type Sortable = 'team_code' | 'name' | 'seats'

export type StadiumsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface StadiumCreate {
  team_code: string
  name: string
  seats: number
}

/** Columns of a row to change. */
export type StadiumUpdate = Partial<Omit<StadiumCreate, 'team_code'>>

/** `/api/stadiums` */
export class StadiumsClient extends api.TableClient {
  protected readonly path = '/api/stadiums'

  list(query: StadiumsQuery = {}, options?: api.Options): Promise<api.Page<Stadium>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: StadiumsQuery = {}, options?: api.Options): api.Pages<Stadium> {
    return this.readPages(query, options)
  }

  get(team_code: string, options?: api.Options): Promise<Stadium> {
    return this.read([team_code], {}, options)
  }

  create(values: StadiumCreate, options?: api.Options): Promise<Stadium> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(team_code: string, changes: StadiumUpdate, options?: api.Options): Promise<Stadium> {
    return this.write('PATCH', [team_code], changes, options)
  }

  delete(team_code: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [team_code], undefined, options)
  }
}
