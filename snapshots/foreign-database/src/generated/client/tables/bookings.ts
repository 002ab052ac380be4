// Made by pylight from pylight.yaml, table bookings.
import * as api from '../core.js'

export interface Booking {
  id: number
  screen: number | null
  screening_no: number | null
  guest: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  screen: api.Ordered<number> & api.Nullable
  screening_no: api.Ordered<number> & api.Nullable
  guest: api.Text
}

type Sortable = 'id' | 'screen' | 'screening_no' | 'guest'

export type BookingsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface BookingCreate {
  screen?: number | null
  screening_no?: number | null
  guest: string
}

/** Columns of a row to change. */
export type BookingUpdate = Partial<BookingCreate>

/** `/api/bookings` */
export class BookingsClient extends api.TableClient {
  protected readonly path = '/api/bookings'

  list(query: BookingsQuery = {}, options?: api.Options): Promise<api.Page<Booking>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: BookingsQuery = {}, options?: api.Options): api.Pages<Booking> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Booking> {
    return this.read([id], {}, options)
  }

  create(values: BookingCreate, options?: api.Options): Promise<Booking> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: BookingUpdate, options?: api.Options): Promise<Booking> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
