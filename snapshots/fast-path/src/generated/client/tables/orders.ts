// Made by pylight from pylight.yaml, table orders.
import * as api from '../core.js'

export interface Order {
  id: number
  user_id: number
  note: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  user_id: api.Ordered<number>
  note: api.Text & api.Nullable
}

type Sortable = 'id' | 'user_id' | 'note'

export type OrdersQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface OrderCreate {
  note?: string | null
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
