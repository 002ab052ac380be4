// Made by pylight from pylight.yaml, table x_organizational_unit_responsibility_assignment_hi.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const xOrganizationalUnitResponsibilityAssignmentHiTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const xOrganizationalUnitResponsibilityAssignmentHiKeys = {
  /** `x_organizational_unit_responsibility_assignment_hi:GET:page=1&limit=10&sort=-title` */
  list: (query: { key: string }) =>
    `x_organizational_unit_responsibility_assignment_hi:GET:${query.key}`,
  /** `x_organizational_unit_responsibility_assignment_hi:GET:id=42` */
  item: (id: number) => `x_organizational_unit_responsibility_assignment_hi:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const xOrganizationalUnitResponsibilityAssignmentHiWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['x_organizational_unit_responsibility_assignment_hi'],
    itemOf: (row) => xOrganizationalUnitResponsibilityAssignmentHiKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['x_organizational_unit_responsibility_assignment_hi'],
    items: [xOrganizationalUnitResponsibilityAssignmentHiKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: [
      'x_organizational_unit_responsibility_assignment_hi',
      'customer_relationship_management_interaction_log_e',
    ],
    items: [xOrganizationalUnitResponsibilityAssignmentHiKeys.item(id)],
    rowsOf: [
      // customer_relationship_management_interaction_log_e.escalated_to_organizational_unit_assignment_number → x_organizational_unit_responsibility_assignment_hi.id ON DELETE CASCADE
      // customer_relationship_management_interaction_log_e.responsible_organizational_unit_assignment_number1 → x_organizational_unit_responsibility_assignment_hi.id ON DELETE SET NULL
      'customer_relationship_management_interaction_log_e',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(xOrganizationalUnitResponsibilityAssignmentHiBulkWrites.updateMany(), () => ...)`. */
export const xOrganizationalUnitResponsibilityAssignmentHiBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['x_organizational_unit_responsibility_assignment_hi'],
    rowsOf: ['x_organizational_unit_responsibility_assignment_hi'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['x_organizational_unit_responsibility_assignment_hi'],
    rowsOf: ['x_organizational_unit_responsibility_assignment_hi'],
  }),
  deleteMany: (): Invalidation => ({
    lists: [
      'x_organizational_unit_responsibility_assignment_hi',
      'customer_relationship_management_interaction_log_e',
    ],
    rowsOf: [
      'x_organizational_unit_responsibility_assignment_hi',
      // customer_relationship_management_interaction_log_e.escalated_to_organizational_unit_assignment_number → x_organizational_unit_responsibility_assignment_hi.id ON DELETE CASCADE
      // customer_relationship_management_interaction_log_e.responsible_organizational_unit_assignment_number1 → x_organizational_unit_responsibility_assignment_hi.id ON DELETE SET NULL
      'customer_relationship_management_interaction_log_e',
    ],
  }),
}
