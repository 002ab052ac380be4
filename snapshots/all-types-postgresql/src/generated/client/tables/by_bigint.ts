// Made by pylight from pylight.yaml, table by_bigint.
import * as api from '../core.js'

export interface ByBigint {
  id: string
  at: string
  amount: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<bigint | number | string>
  at: api.Ordered<string>
  amount: api.Ordered<number | string> & api.Nullable
}

type Sortable = 'id' | 'at' | 'amount'

export type ByBigintQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ByBigintCreate {
  id?: bigint | number | string
  at: string
  amount?: number | string | null
}

/** Columns of a row to change. */
export type ByBigintUpdate = Partial<Omit<ByBigintCreate, 'id'>>

/** `/api/by_bigint` */
export class ByBigintClient extends api.TableClient {
  protected readonly path = '/api/by_bigint'

  list(query: ByBigintQuery = {}, options?: api.Options): Promise<api.Page<ByBigint>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ByBigintQuery = {}, options?: api.Options): api.Pages<ByBigint> {
    return this.readPages(query, options)
  }

  get(id: bigint | number | string, options?: api.Options): Promise<ByBigint> {
    return this.read([id], {}, options)
  }

  create(values: ByBigintCreate, options?: api.Options): Promise<ByBigint> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    id: bigint | number | string,
    changes: ByBigintUpdate,
    options?: api.Options,
  ): Promise<ByBigint> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: bigint | number | string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
