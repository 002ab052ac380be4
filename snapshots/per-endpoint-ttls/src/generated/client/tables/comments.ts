// Made by pylight from pylight.yaml, table comments.
import * as api from '../core.js'

export interface Comment {
  id: number
  article_id: number
  text: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  article_id: api.Ordered<number>
  text: api.Text
}

type Sortable = 'id' | 'article_id' | 'text'

export type CommentsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface CommentCreate {
  article_id: number
  text: string
}

/** Columns of a row to change. */
export type CommentUpdate = Partial<CommentCreate>

/** `/api/comments` */
export class CommentsClient extends api.TableClient {
  protected readonly path = '/api/comments'

  list(query: CommentsQuery = {}, options?: api.Options): Promise<api.Page<Comment>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: CommentsQuery = {}, options?: api.Options): api.Pages<Comment> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Comment> {
    return this.read([id], {}, options)
  }

  create(values: CommentCreate, options?: api.Options): Promise<Comment> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: CommentUpdate, options?: api.Options): Promise<Comment> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
