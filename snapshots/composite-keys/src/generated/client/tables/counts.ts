// Made by pylight from pylight.yaml, table counts.
import * as api from '../core.js'

export interface Count {
  id: number
  warehouse_id: number
  bin_code: string
  quantity: number
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  warehouse_id: api.Ordered<number>
  bin_code: api.Text
  quantity: api.Ordered<number>
}

type Sortable = 'id' | 'warehouse_id' | 'bin_code' | 'quantity'

export type CountsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface CountCreate {
  warehouse_id: number
  bin_code: string
  quantity: number
}

/** Columns of a row to change. */
export type CountUpdate = Partial<CountCreate>

/** `/api/counts` */
export class CountsClient extends api.TableClient {
  protected readonly path = '/api/counts'

  list(query: CountsQuery = {}, options?: api.Options): Promise<api.Page<Count>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: CountsQuery = {}, options?: api.Options): api.Pages<Count> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Count> {
    return this.read([id], {}, options)
  }

  create(values: CountCreate, options?: api.Options): Promise<Count> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: CountUpdate, options?: api.Options): Promise<Count> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
