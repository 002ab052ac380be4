// Made by pylight from pylight.yaml, table customs.
import * as api from '../core.js'

export interface Custom {
  id: number
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
}

type Sortable = 'id'

export type CustomsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export type CustomCreate = Record<string, never>

/** Columns of a row to change. */
export type CustomUpdate = Record<string, never>

/** `/api/customs` */
export class CustomsClient extends api.TableClient {
  protected readonly path = '/api/customs'

  list(query: CustomsQuery = {}, options?: api.Options): Promise<api.Page<Custom>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: CustomsQuery = {}, options?: api.Options): api.Pages<Custom> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Custom> {
    return this.read([id], {}, options)
  }

  create(values: CustomCreate, options?: api.Options): Promise<Custom> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: CustomUpdate, options?: api.Options): Promise<Custom> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
