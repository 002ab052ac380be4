// Made by pylight from pylight.yaml, table dates.
import * as api from '../core.js'

export interface CalendarDate {
  date: string
  string: string | null
  number: number | null
  undefined: boolean
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  date: api.Ordered<string>
  string: api.Text & api.Nullable
  number: api.Ordered<number> & api.Nullable
  undefined: api.Flag
}

type Sortable = 'date' | 'string' | 'number' | 'undefined'

export type DatesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface CalendarDateCreate {
  date: string
  string?: string | null
  number?: number | null
  undefined?: boolean
}

/** Columns of a row to change. */
export type CalendarDateUpdate = Partial<Omit<CalendarDateCreate, 'date'>>

/** `/api/dates` */
export class DatesClient extends api.TableClient {
  protected readonly path = '/api/dates'

  list(query: DatesQuery = {}, options?: api.Options): Promise<api.Page<CalendarDate>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: DatesQuery = {}, options?: api.Options): api.Pages<CalendarDate> {
    return this.readPages(query, options)
  }

  get(date: string, options?: api.Options): Promise<CalendarDate> {
    return this.read([date], {}, options)
  }

  create(values: CalendarDateCreate, options?: api.Options): Promise<CalendarDate> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(date: string, changes: CalendarDateUpdate, options?: api.Options): Promise<CalendarDate> {
    return this.write('PATCH', [date], changes, options)
  }

  delete(date: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [date], undefined, options)
  }
}
