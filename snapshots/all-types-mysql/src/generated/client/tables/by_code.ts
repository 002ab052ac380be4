// Made by pylight from pylight.yaml, table by_code.
import * as api from '../core.js'

export interface ByCode {
  code: string
  day: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  code: api.Text
  day: api.Ordered<string>
}

type Sortable = 'code' | 'day'

export type ByCodeQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ByCodeCreate {
  code: string
  day: string
}

/** Columns of a row to change. */
export type ByCodeUpdate = Partial<Omit<ByCodeCreate, 'code'>>

/** `/api/by_code` */
export class ByCodeClient extends api.TableClient {
  protected readonly path = '/api/by_code'

  list(query: ByCodeQuery = {}, options?: api.Options): Promise<api.Page<ByCode>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ByCodeQuery = {}, options?: api.Options): api.Pages<ByCode> {
    return this.readPages(query, options)
  }

  get(code: string, options?: api.Options): Promise<ByCode> {
    return this.read([code], {}, options)
  }

  create(values: ByCodeCreate, options?: api.Options): Promise<ByCode> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(code: string, changes: ByCodeUpdate, options?: api.Options): Promise<ByCode> {
    return this.write('PATCH', [code], changes, options)
  }

  delete(code: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [code], undefined, options)
  }
}
