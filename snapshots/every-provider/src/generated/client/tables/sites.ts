// Made by pylight from pylight.yaml, table sites.
import * as api from '../core.js'

export interface Site {
  region: string
  own: string
  org: string
  owner: string
  parent?: string | null
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  region: api.Text
  own: api.Ordered<bigint | number | string>
  org: api.Text
  owner: api.Equality<string>
  parent: api.Text & api.Nullable
}

type Sortable = 'region' | 'own' | 'org' | 'owner' | 'parent'

export type SitesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface SiteCreate {
  region: string
  own: bigint | number | string
  parent?: string | null
}

/** Columns of a row to change. */
export type SiteUpdate = Partial<Omit<SiteCreate, 'region' | 'own'>>

/** `/api/sites` */
export class SitesClient extends api.TableClient {
  protected readonly path = '/api/sites'

  list(query: SitesQuery = {}, options?: api.Options): Promise<api.Page<Site>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: SitesQuery = {}, options?: api.Options): api.Pages<Site> {
    return this.readPages(query, options)
  }

  get(region: string, own: bigint | number | string, options?: api.Options): Promise<Site> {
    return this.read([region, own], {}, options)
  }

  create(values: SiteCreate, options?: api.Options): Promise<Site> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    region: string,
    own: bigint | number | string,
    changes: SiteUpdate,
    options?: api.Options,
  ): Promise<Site> {
    return this.write('PATCH', [region, own], changes, options)
  }

  delete(region: string, own: bigint | number | string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [region, own], undefined, options)
  }
}
