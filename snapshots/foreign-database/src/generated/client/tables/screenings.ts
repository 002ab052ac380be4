// Made by pylight from pylight.yaml, table screenings.
import * as api from '../core.js'

export interface Screening {
  screen: number
  no: number
  seats: number
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  screen: api.Ordered<number>
  no: api.Ordered<number>
  seats: api.Ordered<number>
}

type Sortable = 'screen' | 'no' | 'seats'

export type ScreeningsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ScreeningCreate {
  screen: number
  seats?: number
}

/** Columns of a row to change. */
export type ScreeningUpdate = Partial<Omit<ScreeningCreate, 'screen'>>

/** `/api/screenings` */
export class ScreeningsClient extends api.TableClient {
  protected readonly path = '/api/screenings'

  list(query: ScreeningsQuery = {}, options?: api.Options): Promise<api.Page<Screening>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ScreeningsQuery = {}, options?: api.Options): api.Pages<Screening> {
    return this.readPages(query, options)
  }

  get(screen: number, no: number, options?: api.Options): Promise<Screening> {
    return this.read([screen, no], {}, options)
  }

  create(values: ScreeningCreate, options?: api.Options): Promise<Screening> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    screen: number,
    no: number,
    changes: ScreeningUpdate,
    options?: api.Options,
  ): Promise<Screening> {
    return this.write('PATCH', [screen, no], changes, options)
  }

  delete(screen: number, no: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [screen, no], undefined, options)
  }
}
