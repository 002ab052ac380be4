// Made by pylight from pylight.yaml, table imports.
import * as api from '../core.js'

export interface Import {
  code: string
  origin: string
  state: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  code: api.Text
  origin: api.Text
  state: api.Text
}

type Sortable = 'code' | 'origin' | 'state'

export type ImportsQuery = api.ListQuery<Filterable, Sortable>

/** Columns of a row to change. */
export interface ImportUpdate {
  state?: string
}

/** `/api/imports` */
export class ImportsClient extends api.TableClient {
  protected readonly path = '/api/imports'

  list(query: ImportsQuery = {}, options?: api.Options): Promise<api.Page<Import>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ImportsQuery = {}, options?: api.Options): api.Pages<Import> {
    return this.readPages(query, options)
  }

  get(code: string, options?: api.Options): Promise<Import> {
    return this.read([code], {}, options)
  }

  /** Changes only the columns that it is given. */
  update(code: string, changes: ImportUpdate, options?: api.Options): Promise<Import> {
    return this.write('PATCH', [code], changes, options)
  }
}
