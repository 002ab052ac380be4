// Made by pylight from pylight.yaml, table publishers.
import * as api from '../core.js'

export interface Publisher {
  id: number
  name: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
}

type Sortable = 'id' | 'name'

export type PublishersQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface PublisherCreate {
  name: string
}

/** Columns of a row to change. */
export type PublisherUpdate = Partial<PublisherCreate>

/** `/api/publishers` */
export class PublishersClient extends api.TableClient {
  protected readonly path = '/api/publishers'

  list(query: PublishersQuery = {}, options?: api.Options): Promise<api.Page<Publisher>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: PublishersQuery = {}, options?: api.Options): api.Pages<Publisher> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Publisher> {
    return this.read([id], {}, options)
  }

  create(values: PublisherCreate, options?: api.Options): Promise<Publisher> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: PublisherUpdate, options?: api.Options): Promise<Publisher> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
