// Made by pylight from pylight.yaml, table reviews.
import * as api from '../core.js'

export interface Review {
  id: number
  product_id: number
  user_id: number
  rating: number
  title: string | null
  comment: string | null
  is_verified_purchase: boolean
  is_approved: boolean
  created_at: string
  updated_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  product_id: api.Ordered<number>
  user_id: api.Ordered<number>
  rating: api.Ordered<number>
  title: api.Text & api.Nullable
  comment: api.Text & api.Nullable
  is_verified_purchase: api.Flag
  is_approved: api.Flag
  created_at: api.Ordered<Date | string>
  updated_at: api.Ordered<Date | string>
}

type Sortable =
  | 'id'
  | 'product_id'
  | 'user_id'
  | 'rating'
  | 'title'
  | 'comment'
  | 'is_verified_purchase'
  | 'is_approved'
  | 'created_at'
  | 'updated_at'

export type ReviewsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ReviewCreate {
  product_id: number
  user_id: number
  rating: number
  title?: string | null
  comment?: string | null
  is_verified_purchase?: boolean
  is_approved?: boolean
}

/** Columns of a row to change. */
export type ReviewUpdate = Partial<ReviewCreate>

/** `/api/reviews` */
export class ReviewsClient extends api.TableClient {
  protected readonly path = '/api/reviews'

  list(query: ReviewsQuery = {}, options?: api.Options): Promise<api.Page<Review>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ReviewsQuery = {}, options?: api.Options): api.Pages<Review> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Review> {
    return this.read([id], {}, options)
  }

  create(values: ReviewCreate, options?: api.Options): Promise<Review> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: ReviewUpdate, options?: api.Options): Promise<Review> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
