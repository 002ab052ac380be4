// Made by pylight from pylight.yaml, table rooms.
import * as api from '../core.js'

export interface Room {
  id: number
  name: string
  floor: number
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  name: api.Text
}

type Sortable = 'name' | 'floor'

export type RoomsQuery = api.ListQuery<Filterable, Sortable, 'page'>

/** Values of a new row. */
export interface RoomCreate {
  name: string
  floor?: number
}

/** Columns of a row to change. */
export type RoomUpdate = Partial<RoomCreate>

/** `/api/rooms` */
export class RoomsClient extends api.TableClient {
  protected readonly path = '/api/rooms'

  list(query: RoomsQuery = {}, options?: api.Options): Promise<api.Page<Room>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: RoomsQuery = {}, options?: api.Options): api.Pages<Room> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Room> {
    return this.read([id], {}, options)
  }

  create(values: RoomCreate, options?: api.Options): Promise<Room> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: RoomUpdate, options?: api.Options): Promise<Room> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
