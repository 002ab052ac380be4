// Made by pylight from pylight.yaml, table transfers.
import * as api from '../core.js'

export interface Transfer {
  id: number
  from_account_id: number
  to_account_id: number
  amount: string
  made_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  from_account_id: api.Ordered<number>
  to_account_id: api.Ordered<number>
  amount: api.Ordered<number | string>
  made_at: api.Ordered<Date | string>
}

type Sortable = 'id' | 'from_account_id' | 'to_account_id' | 'amount' | 'made_at'

export type TransfersQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface TransferCreate {
  from_account_id: number
  to_account_id: number
  amount: number | string
}

/** `/api/transfers` */
export class TransfersClient extends api.TableClient {
  protected readonly path = '/api/transfers'

  list(query: TransfersQuery = {}, options?: api.Options): Promise<api.Page<Transfer>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: TransfersQuery = {}, options?: api.Options): api.Pages<Transfer> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Transfer> {
    return this.read([id], {}, options)
  }

  create(values: TransferCreate, options?: api.Options): Promise<Transfer> {
    return this.write('POST', [], values, options)
  }
}
