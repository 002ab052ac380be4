// Made by pylight from pylight.yaml, table classes.
import * as api from '../core.js'

export interface Class {
  id: number
  name: string
  package_id: number | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
  package_id: api.Ordered<number> & api.Nullable
}

type Sortable = 'id' | 'name' | 'package_id'

export type ClassesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ClassCreate {
  name: string
  package_id?: number | null
}

/** Columns of a row to change. */
export type ClassUpdate = Partial<ClassCreate>

/** `/api/classes` */
export class ClassesClient extends api.TableClient {
  protected readonly path = '/api/classes'

  list(query: ClassesQuery = {}, options?: api.Options): Promise<api.Page<Class>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ClassesQuery = {}, options?: api.Options): api.Pages<Class> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Class> {
    return this.read([id], {}, options)
  }

  create(values: ClassCreate, options?: api.Options): Promise<Class> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: ClassUpdate, options?: api.Options): Promise<Class> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
