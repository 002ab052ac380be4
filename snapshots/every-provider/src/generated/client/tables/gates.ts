// Made by pylight from pylight.yaml, table gates.
import * as api from '../core.js'

export interface Gate {
  id: string
  org: string
  next_id: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Equality<string>
  org: api.Ordered<bigint | number | string>
  next_id: api.Equality<string> & api.Nullable
}

type Sortable = 'id' | 'org' | 'next_id'

export type GatesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface GateCreate {
  id?: string
  next_id?: string | null
}

/** Columns of a row to change. */
export type GateUpdate = Partial<Omit<GateCreate, 'id'>>

/** `/api/gates` */
export class GatesClient extends api.TableClient {
  protected readonly path = '/api/gates'

  list(query: GatesQuery = {}, options?: api.Options): Promise<api.Page<Gate>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: GatesQuery = {}, options?: api.Options): api.Pages<Gate> {
    return this.readPages(query, options)
  }

  get(id: string, options?: api.Options): Promise<Gate> {
    return this.read([id], {}, options)
  }

  create(values: GateCreate, options?: api.Options): Promise<Gate> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: string, changes: GateUpdate, options?: api.Options): Promise<Gate> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
