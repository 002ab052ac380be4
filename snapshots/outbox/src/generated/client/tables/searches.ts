// Made by pylight from pylight.yaml, table searches.
import * as api from '../core.js'

export interface Search {
  id: number
  words: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  words: api.Text
}

type Sortable = 'id' | 'words'

export type SearchesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface SearchCreate {
  words: string
}

/** Columns of a row to change. */
export type SearchUpdate = Partial<SearchCreate>

/** `/api/searches` */
export class SearchesClient extends api.TableClient {
  protected readonly path = '/api/searches'

  list(query: SearchesQuery = {}, options?: api.Options): Promise<api.Page<Search>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: SearchesQuery = {}, options?: api.Options): api.Pages<Search> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Search> {
    return this.read([id], {}, options)
  }

  create(values: SearchCreate, options?: api.Options): Promise<Search> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: SearchUpdate, options?: api.Options): Promise<Search> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
