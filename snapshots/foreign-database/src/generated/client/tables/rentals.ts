// Made by pylight from pylight.yaml, table rentals.
import * as api from '../core.js'

export interface Rental {
  id: number
  code: string
  film_id: number | null
  state: 'out' | 'back'
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  code: api.Text
  film_id: api.Ordered<number> & api.Nullable
  state: api.Equality<Rental['state']>
}

type Sortable = 'id' | 'code' | 'film_id' | 'state'

export type RentalsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface RentalCreate {
  code: string
  film_id?: number | null
  state?: Rental['state']
}

/** Columns of a row to change. */
export type RentalUpdate = Partial<RentalCreate>

/** `/api/rentals` */
export class RentalsClient extends api.TableClient {
  protected readonly path = '/api/rentals'

  list(query: RentalsQuery = {}, options?: api.Options): Promise<api.Page<Rental>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: RentalsQuery = {}, options?: api.Options): api.Pages<Rental> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Rental> {
    return this.read([id], {}, options)
  }

  create(values: RentalCreate, options?: api.Options): Promise<Rental> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: RentalUpdate, options?: api.Options): Promise<Rental> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
