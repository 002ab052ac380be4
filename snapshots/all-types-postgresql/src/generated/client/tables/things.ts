// Made by pylight from pylight.yaml, table things.
import * as api from '../core.js'

/** One of each */
export interface Thing {
  id: number
  count: number
  big: string | null
  price: string
  ratio: number | null
  small: number | null
  share: number | null
  mark: string | null
  plain_json: api.JsonValue
  total: string | null
  mail: string | null
  host: string | null
  bits: string | null
  moved_at: string | null
  source: string | null
  flag: boolean
  code: string | null
  label: string
  body: string | null
  token: string
  slug: string
  day: string | null
  at: string | null
  seen_at: string | null
  local_at: string | null
  settings: api.JsonValue
  tags: api.JsonValue
  blob: string | null
  level: 'low' | 'mid_range' | 'high'
  created_at: string
  updated_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  count: api.Ordered<number>
  big: api.Ordered<bigint | number | string> & api.Nullable
  price: api.Ordered<number | string>
  ratio: api.Ordered<number> & api.Nullable
  small: api.Ordered<number> & api.Nullable
  share: api.Ordered<number> & api.Nullable
  mark: api.Text & api.Nullable
  plain_json: api.Nullable
  total: api.Ordered<number | string> & api.Nullable
  mail: api.Text & api.Nullable
  host: api.Ordered<string> & api.Nullable
  bits: api.Text & api.Nullable
  moved_at: api.Ordered<Date | string> & api.Nullable
  source: api.Text & api.Nullable
  flag: api.Flag
  code: api.Text & api.Nullable
  label: api.Text
  body: api.Text & api.Nullable
  token: api.Equality<string>
  slug: api.Text
  day: api.Ordered<string> & api.Nullable
  at: api.Ordered<string> & api.Nullable
  seen_at: api.Ordered<Date | string> & api.Nullable
  local_at: api.Ordered<string> & api.Nullable
  settings: api.Nullable
  blob: api.Nullable
  level: api.Equality<Thing['level']>
  created_at: api.Ordered<Date | string>
  updated_at: api.Ordered<Date | string>
}

type Sortable =
  | 'id'
  | 'count'
  | 'big'
  | 'price'
  | 'ratio'
  | 'small'
  | 'share'
  | 'mark'
  | 'total'
  | 'mail'
  | 'host'
  | 'bits'
  | 'moved_at'
  | 'source'
  | 'flag'
  | 'code'
  | 'label'
  | 'body'
  | 'token'
  | 'slug'
  | 'day'
  | 'at'
  | 'seen_at'
  | 'local_at'
  | 'level'
  | 'created_at'
  | 'updated_at'

export type ThingsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ThingCreate {
  count?: number
  big?: bigint | number | string | null
  price?: number | string
  ratio?: number | null
  small?: number | null
  share?: number | null
  mark?: string | null
  plain_json?: api.JsonValue
  total?: number | string | null
  mail?: string | null
  host?: string | null
  bits?: string | null
  moved_at?: Date | string | null
  source?: string | null
  flag?: boolean
  code?: string | null
  label?: string
  body?: string | null
  token?: string
  slug?: string
  day?: string | null
  at?: string | null
  seen_at?: Date | string | null
  local_at?: string | null
  settings?: api.JsonValue
  tags?: api.JsonValue
  blob?: string | null
  level?: Thing['level']
  secret?: string | null
}

/** Columns of a row to change. */
export type ThingUpdate = Partial<ThingCreate>

/** `/api/things` */
export class ThingsClient extends api.TableClient {
  protected readonly path = '/api/things'

  list(query: ThingsQuery = {}, options?: api.Options): Promise<api.Page<Thing>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ThingsQuery = {}, options?: api.Options): api.Pages<Thing> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Thing> {
    return this.read([id], {}, options)
  }

  create(values: ThingCreate, options?: api.Options): Promise<Thing> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: ThingUpdate, options?: api.Options): Promise<Thing> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
