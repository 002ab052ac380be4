// Made by pylight from pylight.yaml, table order_items.
import * as api from '../core.js'

export interface OrderItem {
  id: number
  order_id: number
  product_id: number
  quantity: number
  unit_price: string
  total_price: string
  created_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  order_id: api.Ordered<number>
  product_id: api.Ordered<number>
  quantity: api.Ordered<number>
  unit_price: api.Ordered<number | string>
  total_price: api.Ordered<number | string>
  created_at: api.Ordered<Date | string>
}

type Sortable =
  'id' | 'order_id' | 'product_id' | 'quantity' | 'unit_price' | 'total_price' | 'created_at'

export type OrderItemsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface OrderItemCreate {
  order_id: number
  product_id: number
  quantity?: number
  unit_price: number | string
  total_price: number | string
}

/** Columns of a row to change. */
export type OrderItemUpdate = Partial<OrderItemCreate>

/** `/api/order_items` */
export class OrderItemsClient extends api.TableClient {
  protected readonly path = '/api/order_items'

  list(query: OrderItemsQuery = {}, options?: api.Options): Promise<api.Page<OrderItem>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: OrderItemsQuery = {}, options?: api.Options): api.Pages<OrderItem> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<OrderItem> {
    return this.read([id], {}, options)
  }

  create(values: OrderItemCreate, options?: api.Options): Promise<OrderItem> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: OrderItemUpdate, options?: api.Options): Promise<OrderItem> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
