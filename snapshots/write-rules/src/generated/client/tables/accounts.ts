// Made by pylight from pylight.yaml, table accounts.
import * as api from '../core.js'

/** Who is known */
export interface Account {
  id: number
  email: string
  name: string
  role: 'member' | 'admin'
  balance: string
  born_on: string | null
  joined_at: string
  settings: api.JsonValue
  created_at: string
  updated_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  email: api.Text
  name: api.Text
  role: api.Equality<Account['role']>
  balance: api.Ordered<number | string>
  born_on: api.Ordered<string> & api.Nullable
  joined_at: api.Ordered<Date | string>
  settings: api.Nullable
  created_at: api.Ordered<Date | string>
  updated_at: api.Ordered<Date | string>
}

type Sortable =
  | 'id'
  | 'email'
  | 'name'
  | 'role'
  | 'balance'
  | 'born_on'
  | 'joined_at'
  | 'created_at'
  | 'updated_at'

export type AccountsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface AccountCreate {
  email: string
  name: string
  invitation?: string | null
  balance?: number | string
  born_on?: string | null
  joined_at?: Date | string
  settings?: api.JsonValue
}

/** Columns of a row to change. */
export type AccountUpdate = Partial<
  Omit<AccountCreate, 'email' | 'invitation' | 'balance' | 'born_on' | 'joined_at' | 'settings'>
>

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
