// Made by pylight from pylight.yaml, table rating_notes.
import * as api from '../core.js'

export interface RatingNote {
  rating: 'G' | 'PG' | 'PG-13' | 'R / X'
  note: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  rating: api.Equality<RatingNote['rating']>
  note: api.Text
}

type Sortable = 'rating' | 'note'

export type RatingNotesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface RatingNoteCreate {
  rating: RatingNote['rating']
  note: string
}

/** Columns of a row to change. */
export type RatingNoteUpdate = Partial<Omit<RatingNoteCreate, 'rating'>>

/** `/api/rating_notes` */
export class RatingNotesClient extends api.TableClient {
  protected readonly path = '/api/rating_notes'

  list(query: RatingNotesQuery = {}, options?: api.Options): Promise<api.Page<RatingNote>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: RatingNotesQuery = {}, options?: api.Options): api.Pages<RatingNote> {
    return this.readPages(query, options)
  }

  get(rating: RatingNote['rating'], options?: api.Options): Promise<RatingNote> {
    return this.read([rating], {}, options)
  }

  create(values: RatingNoteCreate, options?: api.Options): Promise<RatingNote> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    rating: RatingNote['rating'],
    changes: RatingNoteUpdate,
    options?: api.Options,
  ): Promise<RatingNote> {
    return this.write('PATCH', [rating], changes, options)
  }

  delete(rating: RatingNote['rating'], options?: api.Options): Promise<void> {
    return this.write('DELETE', [rating], undefined, options)
  }
}
