// Made by pylight from pylight.yaml, table addresses.
import * as api from '../core.js'

export interface Address {
  id: number
  user_id: number
  type: 'shipping' | 'billing' | 'both'
  street_address: string
  city: string
  state: string | null
  postal_code: string
  country: string
  is_default: boolean
  created_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  user_id: api.Ordered<number>
  type: api.Equality<Address['type']>
  street_address: api.Text
  city: api.Text
  state: api.Text & api.Nullable
  postal_code: api.Text
  country: api.Text
  is_default: api.Flag
  created_at: api.Ordered<Date | string>
}

type Sortable =
  | 'id'
  | 'user_id'
  | 'type'
  | 'street_address'
  | 'city'
  | 'state'
  | 'postal_code'
  | 'country'
  | 'is_default'
  | 'created_at'

export type AddressesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface AddressCreate {
  type: Address['type']
  street_address: string
  city: string
  state?: string | null
  postal_code: string
  country: string
  is_default?: boolean
}

/** Columns of a row to change. */
export type AddressUpdate = Partial<AddressCreate>

/** `/api/addresses` */
export class AddressesClient extends api.TableClient {
  protected readonly path = '/api/addresses'

  list(query: AddressesQuery = {}, options?: api.Options): Promise<api.Page<Address>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: AddressesQuery = {}, options?: api.Options): api.Pages<Address> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Address> {
    return this.read([id], {}, options)
  }

  create(values: AddressCreate, options?: api.Options): Promise<Address> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: AddressUpdate, options?: api.Options): Promise<Address> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
