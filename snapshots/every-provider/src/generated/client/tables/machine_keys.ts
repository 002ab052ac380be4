// Made by pylight from pylight.yaml, table machine_keys.
import * as api from '../core.js'

export interface MachineKey {
  id: string
  machine: string
  roles: api.JsonValue
  expires_at: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Equality<string>
  machine: api.Text
  expires_at: api.Ordered<Date | string> & api.Nullable
}

type Sortable = 'id' | 'machine' | 'expires_at'

export type MachineKeysQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface MachineKeyCreate {
  id?: string
  hash: string
  machine: string
  roles?: api.JsonValue
  expires_at?: Date | string | null
}

/** Columns of a row to change. */
export type MachineKeyUpdate = Partial<Omit<MachineKeyCreate, 'id'>>

/** `/api/machine_keys` */
export class MachineKeysClient extends api.TableClient {
  protected readonly path = '/api/machine_keys'

  list(query: MachineKeysQuery = {}, options?: api.Options): Promise<api.Page<MachineKey>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: MachineKeysQuery = {}, options?: api.Options): api.Pages<MachineKey> {
    return this.readPages(query, options)
  }

  get(id: string, options?: api.Options): Promise<MachineKey> {
    return this.read([id], {}, options)
  }

  create(values: MachineKeyCreate, options?: api.Options): Promise<MachineKey> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: string, changes: MachineKeyUpdate, options?: api.Options): Promise<MachineKey> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
