// Made by pylight from pylight.yaml, table lamps.
import * as api from '../core.js'

export interface Lamp {
  id: number
  name: string
  watts: number
}

type Sortable = never

export type LampsQuery = api.ListQuery<unknown, Sortable>

/** Values of a new row. */
export interface LampCreate {
  name: string
  watts: number
}

/** Columns of a row to change. */
export type LampUpdate = Partial<LampCreate>

/** `/api/lamps` */
export class LampsClient extends api.TableClient {
  protected readonly path = '/api/lamps'

  list(query: LampsQuery = {}, options?: api.Options): Promise<api.Page<Lamp>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: LampsQuery = {}, options?: api.Options): api.Pages<Lamp> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Lamp> {
    return this.read([id], {}, options)
  }

  create(values: LampCreate, options?: api.Options): Promise<Lamp> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: LampUpdate, options?: api.Options): Promise<Lamp> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
