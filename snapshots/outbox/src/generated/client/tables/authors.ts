// Made by pylight from pylight.yaml, table authors.
import * as api from '../core.js'

export interface Author {
  id: number
  name: string
  email: string | null
  publisher_id: number | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
  email: api.Text & api.Nullable
  publisher_id: api.Ordered<number> & api.Nullable
}

type Sortable = 'id' | 'name' | 'email' | 'publisher_id'

export type AuthorsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface AuthorCreate {
  name: string
  email?: string | null
  publisher_id?: number | null
}

/** Columns of a row to change. */
export type AuthorUpdate = Partial<AuthorCreate>

/** `/api/authors` */
export class AuthorsClient extends api.TableClient {
  protected readonly path = '/api/authors'

  list(query: AuthorsQuery = {}, options?: api.Options): Promise<api.Page<Author>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: AuthorsQuery = {}, options?: api.Options): api.Pages<Author> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Author> {
    return this.read([id], {}, options)
  }

  create(values: AuthorCreate, options?: api.Options): Promise<Author> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: AuthorUpdate, options?: api.Options): Promise<Author> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
