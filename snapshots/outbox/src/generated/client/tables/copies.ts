// Made by pylight from pylight.yaml, table copies.
import * as api from '../core.js'

export interface Copy {
  book_code: string
  number: number
  bought_on: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  book_code: api.Text
  number: api.Ordered<number>
  bought_on: api.Ordered<string> & api.Nullable
}

type Sortable = 'book_code' | 'number' | 'bought_on'

export type CopiesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface CopyCreate {
  book_code: string
  number: number
  bought_on?: string | null
}

/** Columns of a row to change. */
export type CopyUpdate = Partial<Omit<CopyCreate, 'book_code' | 'number'>>

/** `/api/copies` */
export class CopiesClient extends api.TableClient {
  protected readonly path = '/api/copies'

  list(query: CopiesQuery = {}, options?: api.Options): Promise<api.Page<Copy>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: CopiesQuery = {}, options?: api.Options): api.Pages<Copy> {
    return this.readPages(query, options)
  }

  get(book_code: string, number: number, options?: api.Options): Promise<Copy> {
    return this.read([book_code, number], {}, options)
  }

  create(values: CopyCreate, options?: api.Options): Promise<Copy> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    book_code: string,
    number: number,
    changes: CopyUpdate,
    options?: api.Options,
  ): Promise<Copy> {
    return this.write('PATCH', [book_code, number], changes, options)
  }

  delete(book_code: string, number: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [book_code, number], undefined, options)
  }
}
