// Made by pylight from pylight.yaml, table sections.
import * as api from '../core.js'

export interface Section {
  id: number
  name: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
}

type Sortable = 'id' | 'name'

export type SectionsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface SectionCreate {
  name: string
}

/** Columns of a row to change. */
export type SectionUpdate = Partial<SectionCreate>

/** `/api/sections` */
export class SectionsClient extends api.TableClient {
  protected readonly path = '/api/sections'

  list(query: SectionsQuery = {}, options?: api.Options): Promise<api.Page<Section>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: SectionsQuery = {}, options?: api.Options): api.Pages<Section> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Section> {
    return this.read([id], {}, options)
  }

  create(values: SectionCreate, options?: api.Options): Promise<Section> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: SectionUpdate, options?: api.Options): Promise<Section> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
