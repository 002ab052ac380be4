// Made by pylight from pylight.yaml, table books.
import * as api from '../core.js'

/** What the library lends */
export interface Book {
  isbn: string
  title: string
  author_id: number
  added_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  isbn: api.Text
  title: api.Text
  author_id: api.Ordered<number>
  added_at: api.Ordered<Date | string>
}

type Sortable = 'isbn' | 'title' | 'author_id' | 'added_at'

export type BooksQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface BookCreate {
  isbn: string
  title: string
  author_id: number
}

/** Columns of a row to change. */
export type BookUpdate = Partial<Omit<BookCreate, 'isbn'>>

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

  get(isbn: string, options?: api.Options): Promise<Book> {
    return this.read([isbn], {}, options)
  }

  create(values: BookCreate, options?: api.Options): Promise<Book> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(isbn: string, changes: BookUpdate, options?: api.Options): Promise<Book> {
    return this.write('PATCH', [isbn], changes, options)
  }

  delete(isbn: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [isbn], undefined, options)
  }
}
