// Made by pylight from pylight.yaml, table screens.
import * as api from '../core.js'

export interface Screen {
  id: number
  name: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
}

type Sortable = 'id' | 'name'

export type ScreensQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ScreenCreate {
  id: number
  name: string
}

/** Columns of a row to change. */
export type ScreenUpdate = Partial<Omit<ScreenCreate, 'id'>>

/** `/api/screens` */
export class ScreensClient extends api.TableClient {
  protected readonly path = '/api/screens'

  list(query: ScreensQuery = {}, options?: api.Options): Promise<api.Page<Screen>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ScreensQuery = {}, options?: api.Options): api.Pages<Screen> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Screen> {
    return this.read([id], {}, options)
  }

  create(values: ScreenCreate, options?: api.Options): Promise<Screen> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: ScreenUpdate, options?: api.Options): Promise<Screen> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
