// Made by pylight from pylight.yaml, table order.
import * as api from '../core.js'

/** The table of orders, named in the singular */
export interface Order {
  id: number
  group: string | null
  class: string
  default: boolean
  select: number
  from: string | null
  where: string | null
  new: string | null
  type: 'new' | 'default' | 'delete' | 'null' | 'true'
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  group: api.Text & api.Nullable
  class: api.Text
  default: api.Flag
  select: api.Ordered<number>
  from: api.Ordered<Date | string> & api.Nullable
  where: api.Text & api.Nullable
  new: api.Ordered<number | string> & api.Nullable
  type: api.Equality<Order['type']>
}

type Sortable = 'id' | 'group' | 'class' | 'default' | 'select' | 'from' | 'where' | 'new' | 'type'

export type OrderQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface OrderCreate {
  group?: string | null
  class?: string
  default?: boolean
  select?: number
  from?: Date | string | null
  where?: string | null
  new?: number | string | null
  type?: Order['type']
}

/** Columns of a row to change. */
export type OrderUpdate = Partial<OrderCreate>

/** `/api/order` */
export class OrderClient extends api.TableClient {
  protected readonly path = '/api/order'

  list(query: OrderQuery = {}, options?: api.Options): Promise<api.Page<Order>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: OrderQuery = {}, options?: api.Options): api.Pages<Order> {
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
