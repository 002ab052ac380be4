// Made by pylight from pylight.yaml, table busy_studios.
import * as api from '../core.js'

export interface BusyStudio {
  name: string | null
  films: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  name: api.Text & api.Nullable
  films: api.Ordered<bigint | number | string> & api.Nullable
}

type Sortable = 'name' | 'films'

export type BusyStudiosQuery = api.ListQuery<Filterable, Sortable>

/** `/api/busy_studios` */
export class BusyStudiosClient extends api.TableClient {
  protected readonly path = '/api/busy_studios'

  list(query: BusyStudiosQuery = {}, options?: api.Options): Promise<api.Page<BusyStudio>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: BusyStudiosQuery = {}, options?: api.Options): api.Pages<BusyStudio> {
    return this.readPages(query, options)
  }
}
