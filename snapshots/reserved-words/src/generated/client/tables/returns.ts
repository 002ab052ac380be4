// Made by pylight from pylight.yaml, table returns.
import * as api from '../core.js'

export interface Return {
  id: number
  function: string
  limit: number | null
  offset: number | null
  page: number | null
  sort: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  function: api.Text
  limit: api.Ordered<number> & api.Nullable
  offset: api.Ordered<number> & api.Nullable
  page: api.Ordered<number> & api.Nullable
  sort: api.Text & api.Nullable
}

type Sortable = 'id' | 'function' | 'limit' | 'offset' | 'page' | 'sort'

export type ReturnsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ReturnCreate {
  function: string
  limit?: number | null
  offset?: number | null
  page?: number | null
  sort?: string | null
}

/** Columns of a row to change. */
export type ReturnUpdate = Partial<ReturnCreate>

/** `/api/returns` */
export class ReturnsClient extends api.TableClient {
  protected readonly path = '/api/returns'

  list(query: ReturnsQuery = {}, options?: api.Options): Promise<api.Page<Return>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ReturnsQuery = {}, options?: api.Options): api.Pages<Return> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Return> {
    return this.read([id], {}, options)
  }

  create(values: ReturnCreate, options?: api.Options): Promise<Return> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: ReturnUpdate, options?: api.Options): Promise<Return> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
