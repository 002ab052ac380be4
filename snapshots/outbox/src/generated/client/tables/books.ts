// Made by pylight from pylight.yaml, table books.
import * as api from '../core.js'

export interface Book {
  code: string
  title: string
  author_id: number
  sequel_of: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  code: api.Text
  title: api.Text
  author_id: api.Ordered<number>
  sequel_of: api.Text & api.Nullable
}

type Sortable = 'code' | 'title' | 'author_id' | 'sequel_of'

export type BooksQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface BookCreate {
  code: string
  title: string
  author_id: number
  sequel_of?: string | null
}

/** Columns of a row to change. */
export type BookUpdate = Partial<Omit<BookCreate, 'code'>>

/** `/api/books` */
export class BooksClient extends api.TableClient {
  protected readonly path = '/api/books'

  list(query: BooksQuery = {}, options?: api.Options): Promise<api.Page<Book>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: BooksQuery = {}, options?: api.Options): api.Pages<Book> {
    return this.readPages(query, options)
  }

  get(code: string, options?: api.Options): Promise<Book> {
    return this.read([code], {}, options)
  }

  create(values: BookCreate, options?: api.Options): Promise<Book> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(code: string, changes: BookUpdate, options?: api.Options): Promise<Book> {
    return this.write('PATCH', [code], changes, options)
  }

  delete(code: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [code], undefined, options)
  }
}
