// Made by pylight from pylight.yaml, table accounts.
import * as api from '../core.js'

export interface Account {
  id: number
  owner: string
  balance: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  owner: api.Text
  balance: api.Ordered<number | string>
}

type Sortable = 'id' | 'owner' | 'balance'

export type AccountsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface AccountCreate {
  owner: string
  balance?: number | string
}

/** Columns of a row to change. */
export type AccountUpdate = Partial<AccountCreate>

/** `/api/accounts` */
export class AccountsClient extends api.TableClient {
  protected readonly path = '/api/accounts'

  list(query: AccountsQuery = {}, options?: api.Options): Promise<api.Page<Account>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: AccountsQuery = {}, options?: api.Options): api.Pages<Account> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Account> {
    return this.read([id], {}, options)
  }

  create(values: AccountCreate, options?: api.Options): Promise<Account> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: AccountUpdate, options?: api.Options): Promise<Account> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
