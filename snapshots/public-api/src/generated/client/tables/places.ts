// Made by pylight from pylight.yaml, table places.
import * as api from '../core.js'

export interface Place {
  day: string
  name: string
  note: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  day: api.Ordered<string>
  name: api.Text
  note: api.Text
}

type Sortable = 'day' | 'name' | 'note'

export type PlacesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface PlaceCreate {
  day: string
  name: string
  note: string
}

/** Columns of a row to change. */
export type PlaceUpdate = Partial<Omit<PlaceCreate, 'day' | 'name'>>

/** `/api/places` */
export class PlacesClient extends api.TableClient {
  protected readonly path = '/api/places'

  list(query: PlacesQuery = {}, options?: api.Options): Promise<api.Page<Place>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: PlacesQuery = {}, options?: api.Options): api.Pages<Place> {
    return this.readPages(query, options)
  }

  get(day: string, name: string, options?: api.Options): Promise<Place> {
    return this.read([day, name], {}, options)
  }

  create(values: PlaceCreate, options?: api.Options): Promise<Place> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(day: string, name: string, changes: PlaceUpdate, options?: api.Options): Promise<Place> {
    return this.write('PATCH', [day, name], changes, options)
  }

  delete(day: string, name: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [day, name], undefined, options)
  }
}
