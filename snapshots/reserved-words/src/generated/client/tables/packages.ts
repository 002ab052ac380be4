// Made by pylight from pylight.yaml, table packages.
import * as api from '../core.js'

export interface Package {
  id: number
  package: string
  import: api.JsonValue
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  package: api.Text
  import: api.Nullable
}

type Sortable = 'id' | 'package'

export type PackagesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface PackageCreate {
  package: string
  import?: api.JsonValue
  private?: string | null
}

/** Columns of a row to change. */
export type PackageUpdate = Partial<PackageCreate>

/** `/api/packages` */
export class PackagesClient extends api.TableClient {
  protected readonly path = '/api/packages'

  list(query: PackagesQuery = {}, options?: api.Options): Promise<api.Page<Package>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: PackagesQuery = {}, options?: api.Options): api.Pages<Package> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Package> {
    return this.read([id], {}, options)
  }

  create(values: PackageCreate, options?: api.Options): Promise<Package> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: PackageUpdate, options?: api.Options): Promise<Package> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
