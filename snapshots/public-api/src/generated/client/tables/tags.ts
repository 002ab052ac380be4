// Made by pylight from pylight.yaml, table tags.
import * as api from '../core.js'

export interface Tag {
  id: number
  name: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
}

type Sortable = 'id' | 'name'

export type TagsQuery = api.ListQuery<Filterable, Sortable>

/** `/api/tags` */
export class TagsClient extends api.TableClient {
  protected readonly path = '/api/tags'

  list(query: TagsQuery = {}, options?: api.Options): Promise<api.Page<Tag>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: TagsQuery = {}, options?: api.Options): api.Pages<Tag> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Tag> {
    return this.read([id], {}, options)
  }
}
