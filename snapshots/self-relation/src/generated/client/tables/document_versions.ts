// Made by pylight from pylight.yaml, table document_versions.
import * as api from '../core.js'

/** Each version but the last has one successor */
export interface DocumentVersion {
  id: number
  title: string
  previous_version_id: number | null
  created_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  title: api.Text
  previous_version_id: api.Ordered<number> & api.Nullable
  created_at: api.Ordered<Date | string>
}

type Sortable = 'id' | 'title' | 'previous_version_id' | 'created_at'

export type DocumentVersionsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface DocumentVersionCreate {
  title: string
  previous_version_id?: number | null
}

/** Columns of a row to change. */
export type DocumentVersionUpdate = Partial<DocumentVersionCreate>

/** `/api/document_versions` */
export class DocumentVersionsClient extends api.TableClient {
  protected readonly path = '/api/document_versions'

  list(
    query: DocumentVersionsQuery = {},
    options?: api.Options,
  ): Promise<api.Page<DocumentVersion>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: DocumentVersionsQuery = {}, options?: api.Options): api.Pages<DocumentVersion> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<DocumentVersion> {
    return this.read([id], {}, options)
  }

  create(values: DocumentVersionCreate, options?: api.Options): Promise<DocumentVersion> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    id: number,
    changes: DocumentVersionUpdate,
    options?: api.Options,
  ): Promise<DocumentVersion> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
