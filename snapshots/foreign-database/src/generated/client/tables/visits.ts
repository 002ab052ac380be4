// Made by pylight from pylight.yaml, table visits.
import * as api from '../core.js'

export interface Visit {
  at: string | null
  guest: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  at: api.Ordered<Date | string> & api.Nullable
  guest: api.Text & api.Nullable
}

type Sortable = 'at' | 'guest'

export type VisitsQuery = api.ListQuery<Filterable, Sortable>

/** `/api/visits` */
export class VisitsClient extends api.TableClient {
  protected readonly path = '/api/visits'

  list(query: VisitsQuery = {}, options?: api.Options): Promise<api.Page<Visit>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: VisitsQuery = {}, options?: api.Options): api.Pages<Visit> {
    return this.readPages(query, options)
  }
}
