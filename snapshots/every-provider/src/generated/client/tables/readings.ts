// Made by pylight from pylight.yaml, table readings.
import * as api from '../core.js'

export interface Reading {
  caller: string
  context: number
  value: number
  note?: string | null
  unit?: 'mm' | 'in'
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  caller: api.Text
  context: api.Ordered<number>
  value: api.Ordered<number>
  note: api.Text & api.Nullable
  unit: api.Equality<Reading['unit']>
}

type Sortable = 'caller' | 'context' | 'value' | 'note' | 'unit'

export type ReadingsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ReadingCreate {
  caller: string
  context: number
  value: number
  note?: string | null
  unit?: Reading['unit']
}

/** Columns of a row to change. */
export type ReadingUpdate = Partial<Omit<ReadingCreate, 'caller' | 'context' | 'unit'>>

/** `/api/readings` */
export class ReadingsClient extends api.TableClient {
  protected readonly path = '/api/readings'

  list(query: ReadingsQuery = {}, options?: api.Options): Promise<api.Page<Reading>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ReadingsQuery = {}, options?: api.Options): api.Pages<Reading> {
    return this.readPages(query, options)
  }

  get(caller: string, context: number, options?: api.Options): Promise<Reading> {
    return this.read([caller, context], {}, options)
  }

  create(values: ReadingCreate, options?: api.Options): Promise<Reading> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    caller: string,
    context: number,
    changes: ReadingUpdate,
    options?: api.Options,
  ): Promise<Reading> {
    return this.write('PATCH', [caller, context], changes, options)
  }

  /** Changes only the columns that it is given. */
  put(
    caller: string,
    context: number,
    changes: ReadingUpdate,
    options?: api.Options,
  ): Promise<Reading> {
    return this.write('PUT', [caller, context], changes, options)
  }

  delete(caller: string, context: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [caller, context], undefined, options)
  }
}
