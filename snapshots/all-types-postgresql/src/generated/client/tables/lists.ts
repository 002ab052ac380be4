// Made by pylight from pylight.yaml, table lists.
import * as api from '../core.js'

export interface List {
  id: number
  integers: (number | null)[] | null
  smallints: (number | null)[] | null
  bigints: (string | null)[] | null
  decimals: (string | null)[] | null
  floats: (number | null)[] | null
  reals: (number | null)[] | null
  booleans: (boolean | null)[] | null
  strings: (string | null)[]
  chars: (string | null)[] | null
  texts: (string | null)[]
  mails: (string | null)[] | null
  uuids: (string | null)[] | null
  dates: (string | null)[] | null
  times: (string | null)[] | null
  moments: (string | null)[]
  local_times: (string | null)[] | null
  levels: ('low' | 'high' | null)[]
  ratings: ('PG-13' | 'G' | null)[] | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  integers: api.Filter<number, 'contains' | 'overlaps'> & api.Nullable
  smallints: api.Filter<number, 'contains' | 'overlaps'> & api.Nullable
  bigints: api.Filter<bigint | number | string, 'contains' | 'overlaps'> & api.Nullable
  decimals: api.Filter<number | string, 'contains' | 'overlaps'> & api.Nullable
  floats: api.Filter<number, 'contains' | 'overlaps'> & api.Nullable
  reals: api.Filter<number, 'contains' | 'overlaps'> & api.Nullable
  booleans: api.Filter<boolean, 'contains' | 'overlaps'> & api.Nullable
  strings: api.Filter<string, 'contains' | 'overlaps'>
  chars: api.Filter<string, 'contains' | 'overlaps'> & api.Nullable
  texts: api.Filter<string, 'contains' | 'overlaps'>
  mails: api.Filter<string, 'contains' | 'overlaps'> & api.Nullable
  uuids: api.Filter<string, 'contains' | 'overlaps'> & api.Nullable
  dates: api.Filter<string, 'contains' | 'overlaps'> & api.Nullable
  times: api.Filter<string, 'contains' | 'overlaps'> & api.Nullable
  moments: api.Filter<Date | string, 'contains' | 'overlaps'>
  local_times: api.Filter<string, 'contains' | 'overlaps'> & api.Nullable
  levels: api.Filter<'low' | 'high', 'contains' | 'overlaps'>
  ratings: api.Filter<'PG-13' | 'G', 'contains' | 'overlaps'> & api.Nullable
}

type Sortable = 'id'

export type ListsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ListCreate {
  integers?: readonly number[] | null
  smallints?: readonly number[] | null
  bigints?: readonly (bigint | number | string)[] | null
  decimals?: readonly (number | string)[] | null
  floats?: readonly number[] | null
  reals?: readonly number[] | null
  booleans?: readonly boolean[] | null
  strings?: readonly string[]
  chars?: readonly string[] | null
  texts: readonly string[]
  mails?: readonly string[] | null
  uuids?: readonly string[] | null
  dates?: readonly string[] | null
  times?: readonly string[] | null
  moments?: readonly (Date | string)[]
  local_times?: readonly string[] | null
  levels?: readonly ('low' | 'high')[]
  ratings?: readonly ('PG-13' | 'G')[] | null
}

/** Columns of a row to change. */
export type ListUpdate = Partial<ListCreate>

/** `/api/lists` */
export class ListsClient extends api.TableClient {
  protected readonly path = '/api/lists'

  list(query: ListsQuery = {}, options?: api.Options): Promise<api.Page<List>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ListsQuery = {}, options?: api.Options): api.Pages<List> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<List> {
    return this.read([id], {}, options)
  }

  create(values: ListCreate, options?: api.Options): Promise<List> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: ListUpdate, options?: api.Options): Promise<List> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
