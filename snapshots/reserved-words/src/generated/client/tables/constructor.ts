// Made by pylight from pylight.yaml, table constructor.
import * as api from '../core.js'

/** Who built it */
export interface Constructor {
  id: number
  catch_id: number
  then: string | null
  name: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  catch_id: api.Ordered<number>
  then: api.Text & api.Nullable
  name: api.Text & api.Nullable
}

type Sortable = 'id' | 'catch_id' | 'then' | 'name'

export type ConstructorQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ConstructorCreate {
  catch_id: number
  then?: string | null
  name?: string | null
}

/** Columns of a row to change. */
export type ConstructorUpdate = Partial<ConstructorCreate>

/** `/api/constructor` */
export class ConstructorClient extends api.TableClient {
  protected readonly path = '/api/constructor'

  list(query: ConstructorQuery = {}, options?: api.Options): Promise<api.Page<Constructor>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ConstructorQuery = {}, options?: api.Options): api.Pages<Constructor> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Constructor> {
    return this.read([id], {}, options)
  }

  create(values: ConstructorCreate, options?: api.Options): Promise<Constructor> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: ConstructorUpdate, options?: api.Options): Promise<Constructor> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
