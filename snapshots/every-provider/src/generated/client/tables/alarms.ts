// Made by pylight from pylight.yaml, table alarms.
import * as api from '../core.js'

export interface Alarm {
  id: number
  text: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  text: api.Text
}

type Sortable = 'id' | 'text'

export type AlarmsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface AlarmCreate {
  text: string
}

/** `/api/alarms` */
export class AlarmsClient extends api.TableClient {
  protected readonly path = '/api/alarms'

  list(query: AlarmsQuery = {}, options?: api.Options): Promise<api.Page<Alarm>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: AlarmsQuery = {}, options?: api.Options): api.Pages<Alarm> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Alarm> {
    return this.read([id], {}, options)
  }

  create(values: AlarmCreate, options?: api.Options): Promise<Alarm> {
    return this.write('POST', [], values, options)
  }
}
