// Made by pylight from pylight.yaml, table studio_films.
import * as api from '../core.js'

export interface StudioFilm {
  studio_id: number
  name: string | null
  films: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  studio_id: api.Ordered<number>
  name: api.Text & api.Nullable
  films: api.Ordered<bigint | number | string> & api.Nullable
}

type Sortable = 'studio_id' | 'name' | 'films'

export type StudioFilmsQuery = api.ListQuery<Filterable, Sortable>

/** `/api/studio_films` */
export class StudioFilmsClient extends api.TableClient {
  protected readonly path = '/api/studio_films'

  list(query: StudioFilmsQuery = {}, options?: api.Options): Promise<api.Page<StudioFilm>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: StudioFilmsQuery = {}, options?: api.Options): api.Pages<StudioFilm> {
    return this.readPages(query, options)
  }

  get(studio_id: number, options?: api.Options): Promise<StudioFilm> {
    return this.read([studio_id], {}, options)
  }
}
