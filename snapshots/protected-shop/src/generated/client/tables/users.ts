// Made by pylight from pylight.yaml, table users.
import * as api from '../core.js'

export interface User {
  id: number
  username: string
  email: string
  first_name: string | null
  last_name: string | null
  role: string
  is_active: boolean
  created_at: string
  updated_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  username: api.Text
  email: api.Text
  first_name: api.Text & api.Nullable
  last_name: api.Text & api.Nullable
  role: api.Text
  is_active: api.Flag
  created_at: api.Ordered<Date | string>
  updated_at: api.Ordered<Date | string>
}

type Sortable =
  | 'id'
  | 'username'
  | 'email'
  | 'first_name'
  | 'last_name'
  | 'role'
  | 'is_active'
  | 'created_at'
  | 'updated_at'

export type UsersQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface UserCreate {
  username: string
  email: string
  password_hash: string
  first_name?: string | null
  last_name?: string | null
  role?: string
  is_active?: boolean
}

/** Columns of a row to change. */
export type UserUpdate = Partial<UserCreate>

/** `/api/users` */
export class UsersClient extends api.TableClient {
  protected readonly path = '/api/users'

  list(query: UsersQuery = {}, options?: api.Options): Promise<api.Page<User>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: UsersQuery = {}, options?: api.Options): api.Pages<User> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<User> {
    return this.read([id], {}, options)
  }

  create(values: UserCreate, options?: api.Options): Promise<User> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: UserUpdate, options?: api.Options): Promise<User> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
