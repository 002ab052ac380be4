// Made by pylight from pylight.yaml, table visits.
import * as api from '../core.js'

export interface Visit {
  id: string
  at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Equality<string>
  at: api.Ordered<Date | string>
}

type Sortable = 'id' | 'at'

export type VisitsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface VisitCreate {
  id?: string
}

/** Columns of a row to change. */
export type VisitUpdate = Record<string, never>

/** `/api/visits` */
export class VisitsClient extends api.TableClient {
  protected readonly path = '/api/visits'

  list(query: VisitsQuery = {}, options?: api.Options): Promise<api.Page<Visit>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: VisitsQuery = {}, options?: api.Options): api.Pages<Visit> {
    return this.readPages(query, options)
  }

  get(id: string, options?: api.Options): Promise<Visit> {
    return this.read([id], {}, options)
  }

  create(values: VisitCreate, options?: api.Options): Promise<Visit> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: string, changes: VisitUpdate, options?: api.Options): Promise<Visit> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
