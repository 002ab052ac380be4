// Made by pylight from pylight.yaml, table stocktakes.
import * as api from '../core.js'

export interface Stocktake {
  code: string
  counted_on: string
  warehouse_id: number
  quantity: number
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  code: api.Text
  counted_on: api.Ordered<string>
  warehouse_id: api.Ordered<number>
  quantity: api.Ordered<number>
}

type Sortable = 'code' | 'counted_on' | 'warehouse_id' | 'quantity'

export type StocktakesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface StocktakeCreate {
  code: string
  counted_on: string
  warehouse_id: number
  quantity: number
}

/** Columns of a row to change. */
export type StocktakeUpdate = Partial<Omit<StocktakeCreate, 'code' | 'counted_on' | 'warehouse_id'>>

/** `/api/stocktakes` */
export class StocktakesClient extends api.TableClient {
  protected readonly path = '/api/stocktakes'

  list(query: StocktakesQuery = {}, options?: api.Options): Promise<api.Page<Stocktake>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: StocktakesQuery = {}, options?: api.Options): api.Pages<Stocktake> {
    return this.readPages(query, options)
  }

  get(
    warehouse_id: number,
    code: string,
    counted_on: string,
    options?: api.Options,
  ): Promise<Stocktake> {
    return this.read([warehouse_id, code, counted_on], {}, options)
  }

  create(values: StocktakeCreate, options?: api.Options): Promise<Stocktake> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    warehouse_id: number,
    code: string,
    counted_on: string,
    changes: StocktakeUpdate,
    options?: api.Options,
  ): Promise<Stocktake> {
    return this.write('PATCH', [warehouse_id, code, counted_on], changes, options)
  }

  delete(
    warehouse_id: number,
    code: string,
    counted_on: string,
    options?: api.Options,
  ): Promise<void> {
    return this.write('DELETE', [warehouse_id, code, counted_on], undefined, options)
  }
}
