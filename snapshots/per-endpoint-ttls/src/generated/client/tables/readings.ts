// Made by pylight from pylight.yaml, table readings.
import * as api from '../core.js'

export interface Reading {
  id: number
  article_id: number | null
  seconds: number
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  article_id: api.Ordered<number> & api.Nullable
  seconds: api.Ordered<number>
}

type Sortable = 'id' | 'article_id' | 'seconds'

export type ReadingsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ReadingCreate {
  article_id?: number | null
  seconds: number
}

/** Columns of a row to change. */
export type ReadingUpdate = Partial<ReadingCreate>

/** `/api/readings` */
export class ReadingsClient extends api.TableClient {
  protected readonly path = '/api/readings'

  list(query: ReadingsQuery = {}, options?: api.Options): Promise<api.Page<Reading>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ReadingsQuery = {}, options?: api.Options): api.Pages<Reading> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Reading> {
    return this.read([id], {}, options)
  }

  create(values: ReadingCreate, options?: api.Options): Promise<Reading> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: ReadingUpdate, options?: api.Options): Promise<Reading> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
