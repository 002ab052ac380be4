// Made by pylight from pylight.yaml, table caches.
import * as api from '../core.js'

export interface CacheEntry {
  key: string
  value: string | null
  prisma: boolean
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  key: api.Text
  value: api.Text & api.Nullable
  prisma: api.Flag
}

type Sortable = 'key' | 'value' | 'prisma'

export type CachesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface CacheEntryCreate {
  key: string
  value?: string | null
  prisma?: boolean
}

/** Columns of a row to change. */
export type CacheEntryUpdate = Partial<Omit<CacheEntryCreate, 'key'>>

/** `/api/caches` */
export class CachesClient extends api.TableClient {
  protected readonly path = '/api/caches'

  list(query: CachesQuery = {}, options?: api.Options): Promise<api.Page<CacheEntry>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: CachesQuery = {}, options?: api.Options): api.Pages<CacheEntry> {
    return this.readPages(query, options)
  }

  get(key: string, options?: api.Options): Promise<CacheEntry> {
    return this.read([key], {}, options)
  }

  create(values: CacheEntryCreate, options?: api.Options): Promise<CacheEntry> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(key: string, changes: CacheEntryUpdate, options?: api.Options): Promise<CacheEntry> {
    return this.write('PATCH', [key], changes, options)
  }

  delete(key: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [key], undefined, options)
  }
}
