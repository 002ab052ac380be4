// Made by pylight from pylight.yaml, table orders.
import * as api from '../core.js'

export interface Order {
  id: number
  user_id: number
  order_number: string
  status: 'pending' | 'processing' | 'shipped' | 'delivered' | 'cancelled'
  subtotal: string
  tax: string
  shipping_cost: string
  total: string
  shipping_address_id: number | null
  billing_address_id: number | null
  created_at: string
  updated_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  user_id: api.Ordered<number>
  order_number: api.Text
  status: api.Equality<Order['status']>
  subtotal: api.Ordered<number | string>
  tax: api.Ordered<number | string>
  shipping_cost: api.Ordered<number | string>
  total: api.Ordered<number | string>
  shipping_address_id: api.Ordered<number> & api.Nullable
  billing_address_id: api.Ordered<number> & api.Nullable
  created_at: api.Ordered<Date | string>
  updated_at: api.Ordered<Date | string>
}

type Sortable =
  | 'id'
  | 'user_id'
  | 'order_number'
  | 'status'
  | 'subtotal'
  | 'tax'
  | 'shipping_cost'
  | 'total'
  | 'shipping_address_id'
  | 'billing_address_id'
  | 'created_at'
  | 'updated_at'

export type OrdersQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface OrderCreate {
  user_id: number
  order_number: string
  status?: Order['status']
  subtotal: number | string
  tax?: number | string
  shipping_cost?: number | string
  total: number | string
  shipping_address_id?: number | null
  billing_address_id?: number | null
}

/** Columns of a row to change. */
export type OrderUpdate = Partial<OrderCreate>

/** `/api/orders` */
export class OrdersClient extends api.TableClient {
  protected readonly path = '/api/orders'

  list(query: OrdersQuery = {}, options?: api.Options): Promise<api.Page<Order>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: OrdersQuery = {}, options?: api.Options): api.Pages<Order> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Order> {
    return this.read([id], {}, options)
  }

  create(values: OrderCreate, options?: api.Options): Promise<Order> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: OrderUpdate, options?: api.Options): Promise<Order> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
