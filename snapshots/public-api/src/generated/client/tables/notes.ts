// Made by pylight from pylight.yaml, table notes.
import * as api from '../core.js'

export interface Note {
  id: number
  text: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  text: api.Text
}

type Sortable = 'id' | 'text'

export type NotesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface NoteCreate {
  text: string
}

/** Columns of a row to change. */
export type NoteUpdate = Partial<NoteCreate>

/** `/api/notes` */
export class NotesClient extends api.TableClient {
  protected readonly path = '/api/notes'

  list(query: NotesQuery = {}, options?: api.Options): Promise<api.Page<Note>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: NotesQuery = {}, options?: api.Options): api.Pages<Note> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Note> {
    return this.read([id], {}, options)
  }

  create(values: NoteCreate, options?: api.Options): Promise<Note> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: NoteUpdate, options?: api.Options): Promise<Note> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
