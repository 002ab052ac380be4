// Made by pylight from pylight.yaml, table inventory.
import * as api from '../core.js'

export interface Inventory {
  id: number
  product_id: number
  quantity_available: number
  quantity_reserved: number
  quantity_sold: number
  reorder_level: number
  last_restocked_at: string | null
  created_at: string
  updated_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  product_id: api.Ordered<number>
  quantity_available: api.Ordered<number>
  quantity_reserved: api.Ordered<number>
  quantity_sold: api.Ordered<number>
  reorder_level: api.Ordered<number>
  last_restocked_at: api.Ordered<Date | string> & api.Nullable
  created_at: api.Ordered<Date | string>
  updated_at: api.Ordered<Date | string>
}

type Sortable =
  | 'id'
  | 'product_id'
  | 'quantity_available'
  | 'quantity_reserved'
  | 'quantity_sold'
  | 'reorder_level'
  | 'last_restocked_at'
  | 'created_at'
  | 'updated_at'

export type InventoryQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface InventoryCreate {
  product_id: number
  quantity_available?: number
  quantity_reserved?: number
  quantity_sold?: number
  reorder_level?: number
  last_restocked_at?: Date | string | null
}

/** Columns of a row to change. */
export type InventoryUpdate = Partial<InventoryCreate>

/** `/api/inventory` */
export class InventoryClient extends api.TableClient {
  protected readonly path = '/api/inventory'

  list(query: InventoryQuery = {}, options?: api.Options): Promise<api.Page<Inventory>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: InventoryQuery = {}, options?: api.Options): api.Pages<Inventory> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Inventory> {
    return this.read([id], {}, options)
  }

  create(values: InventoryCreate, options?: api.Options): Promise<Inventory> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: InventoryUpdate, options?: api.Options): Promise<Inventory> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
