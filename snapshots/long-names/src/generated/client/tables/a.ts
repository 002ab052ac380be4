// Made by pylight from pylight.yaml, table a.
import * as api from '../core.js'

export interface A {
  b: number
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  b: api.Ordered<number>
}

type Sortable = 'b'

export type AQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export type ACreate = Record<string, never>

/** Columns of a row to change. */
export type AUpdate = Record<string, never>

/** `/api/a` */
export class AClient extends api.TableClient {
  protected readonly path = '/api/a'

  list(query: AQuery = {}, options?: api.Options): Promise<api.Page<A>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: AQuery = {}, options?: api.Options): api.Pages<A> {
    return this.readPages(query, options)
  }

  get(b: number, options?: api.Options): Promise<A> {
    return this.read([b], {}, options)
  }

  create(values: ACreate, options?: api.Options): Promise<A> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(b: number, changes: AUpdate, options?: api.Options): Promise<A> {
    return this.write('PATCH', [b], changes, options)
  }

  delete(b: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [b], undefined, options)
  }
}
