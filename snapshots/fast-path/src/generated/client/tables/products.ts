// Made by pylight from pylight.yaml, table products.
import * as api from '../core.js'

export interface Product {
  id: number
  name: string
  price: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
  price: api.Ordered<number | string>
}

type Sortable = 'id' | 'name' | 'price'

export type ProductsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ProductCreate {
  name: string
  price: number | string
}

/** Columns of a row to change. */
export type ProductUpdate = Partial<ProductCreate>

/** `/api/products` */
export class ProductsClient extends api.TableClient {
  protected readonly path = '/api/products'

  list(query: ProductsQuery = {}, options?: api.Options): Promise<api.Page<Product>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ProductsQuery = {}, options?: api.Options): api.Pages<Product> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Product> {
    return this.read([id], {}, options)
  }

  create(values: ProductCreate, options?: api.Options): Promise<Product> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: ProductUpdate, options?: api.Options): Promise<Product> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
