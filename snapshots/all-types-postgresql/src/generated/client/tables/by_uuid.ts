// Made by pylight from pylight.yaml, table by_uuid.
import * as api from '../core.js'

export interface ByUuid {
  id: string
  thing_id: number | null
  note: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Equality<string>
  thing_id: api.Ordered<number> & api.Nullable
  note: api.Text
}

type Sortable = 'id' | 'thing_id' | 'note'

export type ByUuidQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ByUuidCreate {
  id?: string
  thing_id?: number | null
  note: string
}

/** Columns of a row to change. */
export type ByUuidUpdate = Partial<Omit<ByUuidCreate, 'id'>>

/** `/api/by_uuid` */
export class ByUuidClient extends api.TableClient {
  protected readonly path = '/api/by_uuid'

  list(query: ByUuidQuery = {}, options?: api.Options): Promise<api.Page<ByUuid>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ByUuidQuery = {}, options?: api.Options): api.Pages<ByUuid> {
    return this.readPages(query, options)
  }

  get(id: string, options?: api.Options): Promise<ByUuid> {
    return this.read([id], {}, options)
  }

  create(values: ByUuidCreate, options?: api.Options): Promise<ByUuid> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: string, changes: ByUuidUpdate, options?: api.Options): Promise<ByUuid> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
