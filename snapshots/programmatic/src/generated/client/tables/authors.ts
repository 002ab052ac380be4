// Made by pylight from pylight.yaml, table authors.
import * as api from '../core.js'

export interface Author {
  id: number
  name: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
}

type Sortable = 'id' | 'name'

export type AuthorsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface AuthorCreate {
  name: string
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
