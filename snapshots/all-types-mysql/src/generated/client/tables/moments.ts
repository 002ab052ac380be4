// Made by pylight from pylight.yaml, table moments.
import * as api from '../core.js'

export interface Moment {
  instant: string
  local: string
  second: string | null
  local_second: string | null
  at: string | null
  at_minute: string | null
  made_at: string
  local_noon: string
  updated_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  instant: api.Ordered<string>
  local: api.Ordered<string>
  second: api.Ordered<string> & api.Nullable
  local_second: api.Ordered<string> & api.Nullable
  at: api.Ordered<string> & api.Nullable
  at_minute: api.Ordered<string> & api.Nullable
  made_at: api.Ordered<string>
  local_noon: api.Ordered<string>
  updated_at: api.Ordered<string>
}

type Sortable =
  | 'instant'
  | 'local'
  | 'second'
  | 'local_second'
  | 'at'
  | 'at_minute'
  | 'made_at'
  | 'local_noon'
  | 'updated_at'

export type MomentsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface MomentCreate {
  instant: string
  local: string
  second?: string | null
  local_second?: string | null
  at?: string | null
  at_minute?: string | null
  local_noon?: string
}

/** Columns of a row to change. */
export type MomentUpdate = Partial<Omit<MomentCreate, 'instant' | 'local'>>

/** `/api/moments` */
export class MomentsClient extends api.TableClient {
  protected readonly path = '/api/moments'

  list(query: MomentsQuery = {}, options?: api.Options): Promise<api.Page<Moment>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: MomentsQuery = {}, options?: api.Options): api.Pages<Moment> {
    return this.readPages(query, options)
  }

  get(instant: string, local: string, options?: api.Options): Promise<Moment> {
    return this.read([instant, local], {}, options)
  }

  create(values: MomentCreate, options?: api.Options): Promise<Moment> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    instant: string,
    local: string,
    changes: MomentUpdate,
    options?: api.Options,
  ): Promise<Moment> {
    return this.write('PATCH', [instant, local], changes, options)
  }

  delete(instant: string, local: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [instant, local], undefined, options)
  }
}
