// Made by pylight from pylight.yaml, table studios.
import * as api from '../core.js'

export interface Studio {
  id: number
  name: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
}

type Sortable = 'id' | 'name'

export type StudiosQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface StudioCreate {
  name: string
}

/** Columns of a row to change. */
export type StudioUpdate = Partial<StudioCreate>

/** `/api/studios` */
export class StudiosClient extends api.TableClient {
  protected readonly path = '/api/studios'

  list(query: StudiosQuery = {}, options?: api.Options): Promise<api.Page<Studio>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: StudiosQuery = {}, options?: api.Options): api.Pages<Studio> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Studio> {
    return this.read([id], {}, options)
  }

  create(values: StudioCreate, options?: api.Options): Promise<Studio> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: StudioUpdate, options?: api.Options): Promise<Studio> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
