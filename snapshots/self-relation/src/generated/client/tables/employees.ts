// Made by pylight from pylight.yaml, table employees.
import * as api from '../core.js'

/** Everyone who works here */
export interface Employee {
  id: number
  name: string
  badge: string
  manager_id: number | null
  mentor_badge: string | null
  hired_on: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  name: api.Text
  badge: api.Text
  manager_id: api.Ordered<number> & api.Nullable
  mentor_badge: api.Text & api.Nullable
  hired_on: api.Ordered<string>
}

type Sortable = 'id' | 'name' | 'badge' | 'manager_id' | 'mentor_badge' | 'hired_on'

export type EmployeesQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface EmployeeCreate {
  name: string
  badge: string
  manager_id?: number | null
  mentor_badge?: string | null
  hired_on: string
}

/** Columns of a row to change. */
export type EmployeeUpdate = Partial<EmployeeCreate>

/** `/api/employees` */
export class EmployeesClient extends api.TableClient {
  protected readonly path = '/api/employees'

  list(query: EmployeesQuery = {}, options?: api.Options): Promise<api.Page<Employee>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: EmployeesQuery = {}, options?: api.Options): api.Pages<Employee> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Employee> {
    return this.read([id], {}, options)
  }

  create(values: EmployeeCreate, options?: api.Options): Promise<Employee> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: EmployeeUpdate, options?: api.Options): Promise<Employee> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
