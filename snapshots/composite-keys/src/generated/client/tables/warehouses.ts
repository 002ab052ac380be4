// Made by pylight from pylight.yaml, table warehouses.
import * as api from '../core.js'

export interface Warehouse {
  id: number
  city: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  city: api.Text
}

type Sortable = 'id' | 'city'

export type WarehousesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface WarehouseCreate {
  city: string
}

/** Columns of a row to change. */
export type WarehouseUpdate = Partial<WarehouseCreate>

/** `/api/warehouses` */
export class WarehousesClient extends api.TableClient {
  protected readonly path = '/api/warehouses'

  list(query: WarehousesQuery = {}, options?: api.Options): Promise<api.Page<Warehouse>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: WarehousesQuery = {}, options?: api.Options): api.Pages<Warehouse> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Warehouse> {
    return this.read([id], {}, options)
  }

  create(values: WarehouseCreate, options?: api.Options): Promise<Warehouse> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: WarehouseUpdate, options?: api.Options): Promise<Warehouse> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
