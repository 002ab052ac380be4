// Made by pylight from pylight.yaml, table articles.
import * as api from '../core.js'

export interface Article {
  id: string
  author_id: number
  slug: string
  title: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Equality<string>
  author_id: api.Ordered<number>
  slug: api.Text
  title: api.Text
}

type Sortable = 'id' | 'author_id' | 'slug' | 'title'

export type ArticlesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ArticleCreate {
  title: string
}

/** Columns of a row to change. */
export type ArticleUpdate = Partial<ArticleCreate>

/** `/api/articles` */
export class ArticlesClient extends api.TableClient {
  protected readonly path = '/api/articles'

  list(query: ArticlesQuery = {}, options?: api.Options): Promise<api.Page<Article>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ArticlesQuery = {}, options?: api.Options): api.Pages<Article> {
    return this.readPages(query, options)
  }

  get(id: string, options?: api.Options): Promise<Article> {
    return this.read([id], {}, options)
  }

  create(values: ArticleCreate, options?: api.Options): Promise<Article> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: string, changes: ArticleUpdate, options?: api.Options): Promise<Article> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: string, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
