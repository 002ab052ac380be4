// Made by pylight from pylight.yaml, table products.
import * as api from '../core.js'

/** What the shop sells */
export interface Product {
  id: number
  name: string
  description: string | null
  sku: string
  price: string
  cost?: string | null
  category_id: number | null
  brand: string | null
  weight: string | null
  dimensions: api.JsonValue
  is_active: boolean
  created_at: string
  updated_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
  description: api.Text & api.Nullable
  sku: api.Text
  price: api.Ordered<number | string>
  cost: api.Ordered<number | string> & api.Nullable
  category_id: api.Ordered<number> & api.Nullable
  brand: api.Text & api.Nullable
  weight: api.Ordered<number | string> & api.Nullable
  dimensions: api.Nullable
  is_active: api.Flag
  created_at: api.Ordered<Date | string>
  updated_at: api.Ordered<Date | string>
}

type Sortable =
  | 'id'
  | 'name'
  | 'description'
  | 'sku'
  | 'price'
  | 'cost'
  | 'category_id'
  | 'brand'
  | 'weight'
  | 'is_active'
  | 'created_at'
  | 'updated_at'

export type ProductsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ProductCreate {
  name: string
  description?: string | null
  sku: string
  price: number | string
  cost?: number | string | null
  category_id?: number | null
  brand?: string | null
  weight?: number | string | null
  dimensions?: api.JsonValue
  is_active?: boolean
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
