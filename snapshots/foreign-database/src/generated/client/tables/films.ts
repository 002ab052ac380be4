// Made by pylight from pylight.yaml, table films.
import * as api from '../core.js'

export interface Film {
  id: number
  title: string
  code: string
  label: string | null
  changes: number
  rating: 'G' | 'PG' | 'PG-13' | 'R / X'
  second_rating: 'G' | 'PG' | 'PG-13' | 'R / X' | null
  studio_id: number
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  title: api.Text
  code: api.Text
  label: api.Text & api.Nullable
  changes: api.Ordered<number>
  rating: api.Equality<Film['rating']>
  second_rating: api.Equality<Film['second_rating']> & api.Nullable
  studio_id: api.Ordered<number>
}

type Sortable =
  'id' | 'title' | 'code' | 'label' | 'changes' | 'rating' | 'second_rating' | 'studio_id'

export type FilmsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface FilmCreate {
  title: string
  code?: string
  rating?: Film['rating']
  second_rating?: Film['second_rating']
  studio_id: number
  secret?: string | null
}

/** Columns of a row to change. */
export type FilmUpdate = Partial<FilmCreate>

/** `/api/films` */
export class FilmsClient extends api.TableClient {
  protected readonly path = '/api/films'

  list(query: FilmsQuery = {}, options?: api.Options): Promise<api.Page<Film>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: FilmsQuery = {}, options?: api.Options): api.Pages<Film> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Film> {
    return this.read([id], {}, options)
  }

  create(values: FilmCreate, options?: api.Options): Promise<Film> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: FilmUpdate, options?: api.Options): Promise<Film> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
