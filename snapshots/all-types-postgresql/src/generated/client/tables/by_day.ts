// Made by pylight from pylight.yaml, table by_day.
import * as api from '../core.js'

export interface ByDay {
  day: string
  at: string
  moment: string
  visits: number
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  day: api.Ordered<string>
  at: api.Ordered<string>
  moment: api.Ordered<Date | string>
  visits: api.Ordered<number>
}

type Sortable = 'day' | 'at' | 'moment' | 'visits'

export type ByDayQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ByDayCreate {
  day: string
  at: string
  moment: Date | string
  visits: number
}

/** Columns of a row to change. */
export type ByDayUpdate = Partial<Omit<ByDayCreate, 'day' | 'moment'>>

/** `/api/by_day` */
export class ByDayClient extends api.TableClient {
  protected readonly path = '/api/by_day'

  list(query: ByDayQuery = {}, options?: api.Options): Promise<api.Page<ByDay>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ByDayQuery = {}, options?: api.Options): api.Pages<ByDay> {
    return this.readPages(query, options)
  }

  get(day: string, moment: Date | string, options?: api.Options): Promise<ByDay> {
    return this.read([day, moment], {}, options)
  }

  create(values: ByDayCreate, options?: api.Options): Promise<ByDay> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    day: string,
    moment: Date | string,
    changes: ByDayUpdate,
    options?: api.Options,
  ): Promise<ByDay> {
    return this.write('PATCH', [day, moment], changes, options)
  }

  delete(day: string, moment: Date | string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [day, moment], undefined, options)
  }
}
