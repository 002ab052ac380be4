// Made by pylight from pylight.yaml, table x_organizational_unit_responsibility_assignment_hi.
import * as api from '../core.js'

export interface XOrganizationalUnitResponsibilityAssignmentHi {
  id: number
  title: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  title: api.Text
}

type Sortable = 'id' | 'title'

export type XOrganizationalUnitResponsibilityAssignmentHiQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface XOrganizationalUnitResponsibilityAssignmentHiCreate {
  title?: string
}

/** Columns of a row to change. */
export type XOrganizationalUnitResponsibilityAssignmentHiUpdate =
  Partial<XOrganizationalUnitResponsibilityAssignmentHiCreate>

/** `/api/x_organizational_unit_responsibility_assignment_hi` */
export class XOrganizationalUnitResponsibilityAssignmentHiClient extends api.TableClient {
  protected readonly path = '/api/x_organizational_unit_responsibility_assignment_hi'

  list(
    query: XOrganizationalUnitResponsibilityAssignmentHiQuery = {},
    options?: api.Options,
  ): Promise<api.Page<XOrganizationalUnitResponsibilityAssignmentHi>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(
    query: XOrganizationalUnitResponsibilityAssignmentHiQuery = {},
    options?: api.Options,
  ): api.Pages<XOrganizationalUnitResponsibilityAssignmentHi> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<XOrganizationalUnitResponsibilityAssignmentHi> {
    return this.read([id], {}, options)
  }

  create(
    values: XOrganizationalUnitResponsibilityAssignmentHiCreate,
    options?: api.Options,
  ): Promise<XOrganizationalUnitResponsibilityAssignmentHi> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    id: number,
    changes: XOrganizationalUnitResponsibilityAssignmentHiUpdate,
    options?: api.Options,
  ): Promise<XOrganizationalUnitResponsibilityAssignmentHi> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
