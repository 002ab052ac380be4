// Made by pylight from pylight.yaml, table categories.
import * as api from '../core.js'

export interface Category {
  id: number
  name: string
  slug: string
  description: string | null
  parent_id: number | null
  image_url: string | null
  is_active: boolean
  created_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
  slug: api.Text
  description: api.Text & api.Nullable
  parent_id: api.Ordered<number> & api.Nullable
  image_url: api.Text & api.Nullable
  is_active: api.Flag
  created_at: api.Ordered<Date | string>
}

type Sortable =
  'id' | 'name' | 'slug' | 'description' | 'parent_id' | 'image_url' | 'is_active' | 'created_at'

export type CategoriesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface CategoryCreate {
  name: string
  slug: string
  description?: string | null
  parent_id?: number | null
  image_url?: string | null
  is_active?: boolean
}

/** Columns of a row to change. */
export type CategoryUpdate = Partial<CategoryCreate>

/** `/api/categories` */
export class CategoriesClient extends api.TableClient {
  protected readonly path = '/api/categories'

  list(query: CategoriesQuery = {}, options?: api.Options): Promise<api.Page<Category>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: CategoriesQuery = {}, options?: api.Options): api.Pages<Category> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Category> {
    return this.read([id], {}, options)
  }

  create(values: CategoryCreate, options?: api.Options): Promise<Category> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: CategoryUpdate, options?: api.Options): Promise<Category> {
    return this.write('PATCH', [id], changes, options)
  }

  /** Changes only the columns that it is given. */
  put(id: number, changes: CategoryUpdate, options?: api.Options): Promise<Category> {
    return this.write('PUT', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
