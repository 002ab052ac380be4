// Made by pylight from pylight.yaml, table bins.
import * as api from '../core.js'

/** Where goods lie in a warehouse */
export interface Bin {
  warehouse_id: number
  code: string
  capacity: number
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  warehouse_id: api.Ordered<number>
  code: api.Text
  capacity: api.Ordered<number>
}

type Sortable = 'warehouse_id' | 'code' | 'capacity'

export type BinsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface BinCreate {
  warehouse_id: number
  code: string
  capacity?: number
}

/** Columns of a row to change. */
export type BinUpdate = Partial<Omit<BinCreate, 'warehouse_id' | 'code'>>

/** `/api/bins` */
export class BinsClient extends api.TableClient {
  protected readonly path = '/api/bins'

  list(query: BinsQuery = {}, options?: api.Options): Promise<api.Page<Bin>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: BinsQuery = {}, options?: api.Options): api.Pages<Bin> {
    return this.readPages(query, options)
  }

  get(warehouse_id: number, code: string, options?: api.Options): Promise<Bin> {
    return this.read([warehouse_id, code], {}, options)
  }

  create(values: BinCreate, options?: api.Options): Promise<Bin> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    warehouse_id: number,
    code: string,
    changes: BinUpdate,
    options?: api.Options,
  ): Promise<Bin> {
    return this.write('PATCH', [warehouse_id, code], changes, options)
  }

  delete(warehouse_id: number, code: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [warehouse_id, code], undefined, options)
  }
}
