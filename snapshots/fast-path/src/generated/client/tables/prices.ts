// Made by pylight from pylight.yaml, table prices.
import * as api from '../core.js'

export interface Price {
  day: string
  currency: string
  rate: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  day: api.Ordered<string>
  currency: api.Text
  rate: api.Ordered<number | string>
}

type Sortable = 'day' | 'currency' | 'rate'

export type PricesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface PriceCreate {
  day: string
  currency: string
  rate: number | string
}

/** Columns of a row to change. */
export type PriceUpdate = Partial<Omit<PriceCreate, 'day' | 'currency'>>

/** `/api/prices` */
export class PricesClient extends api.TableClient {
  protected readonly path = '/api/prices'

  list(query: PricesQuery = {}, options?: api.Options): Promise<api.Page<Price>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: PricesQuery = {}, options?: api.Options): api.Pages<Price> {
    return this.readPages(query, options)
  }

  get(day: string, currency: string, options?: api.Options): Promise<Price> {
    return this.read([day, currency], {}, options)
  }

  create(values: PriceCreate, options?: api.Options): Promise<Price> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    day: string,
    currency: string,
    changes: PriceUpdate,
    options?: api.Options,
  ): Promise<Price> {
    return this.write('PATCH', [day, currency], changes, options)
  }

  delete(day: string, currency: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [day, currency], undefined, options)
  }
}
