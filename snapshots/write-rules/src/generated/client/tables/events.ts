// Made by pylight from pylight.yaml, table events.
import * as api from '../core.js'

export interface Event {
  id: number
  name: string
  happened_at: string
  changed_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
  happened_at: api.Ordered<Date | string>
  changed_at: api.Ordered<Date | string>
}

type Sortable = 'id' | 'name' | 'happened_at' | 'changed_at'

export type EventsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface EventCreate {
  name: string
  happened_at?: Date | string
  changed_at?: Date | string
}

/** `/api/events` */
export class EventsClient extends api.TableClient {
  protected readonly path = '/api/events'

  list(query: EventsQuery = {}, options?: api.Options): Promise<api.Page<Event>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: EventsQuery = {}, options?: api.Options): api.Pages<Event> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Event> {
    return this.read([id], {}, options)
  }

  create(values: EventCreate, options?: api.Options): Promise<Event> {
    return this.write('POST', [], values, options)
  }
}
