// Made by pylight from pylight.yaml, table transfers.
import * as api from '../core.js'

export interface Transfer {
  id: number
  player_id: number
  from_team_code: string | null
  to_team_code: string
  fee: string | null
  agreed_on: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  player_id: api.Ordered<number>
  from_team_code: api.Text & api.Nullable
  to_team_code: api.Text
  fee: api.Ordered<number | string> & api.Nullable
  agreed_on: api.Ordered<string>
}

type Sortable = 'id' | 'player_id' | 'from_team_code' | 'to_team_code' | 'fee' | 'agreed_on'

export type TransfersQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface TransferCreate {
  player_id: number
  from_team_code?: string | null
  to_team_code: string
  fee?: number | string | null
  agreed_on: string
}

/** Columns of a row to change. */
export type TransferUpdate = Partial<TransferCreate>

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

  /** Changes only the columns that it is given. */
  update(id: number, changes: TransferUpdate, options?: api.Options): Promise<Transfer> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
