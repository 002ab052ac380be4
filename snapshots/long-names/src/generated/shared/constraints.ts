// Made by pylight from pylight.yaml.
export interface Constraints {
  table: string
  primaryKey: string[]
  /** The columns of each unique constraint, by its name in the database. */
  uniques: Record<string, string[]>
  /** The column of each foreign key, by its name in the database. */
  foreignKeys: Record<string, string>
  /** Columns of other tables that keep a row from being deleted. */
  restrictedBy: string[]
}

/** By Prisma model: which columns an error of the database is about. */
export const constraints: Record<string, Constraints> = {
  A: {
    table: 'a',
    primaryKey: ['b'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  CustomerRelationshipManagementInteractionLogE: {
    table: 'customer_relationship_management_interaction_log_e',
    primaryKey: ['id'],
    uniques: {
      customer_relationship_management_interaction_log_e_91149a9f_key: [
        'responsible_organizational_unit_assignment_number1',
        'escalated_to_organizational_unit_assignment_number',
      ],
    },
    foreignKeys: {
      customer_relationship_management_interaction_log__7343c658_fkey:
        'responsible_organizational_unit_assignment_number1',
      customer_relationship_management_interaction_log__e53e634f_fkey:
        'escalated_to_organizational_unit_assignment_number',
    },
    restrictedBy: [],
  },
  XOrganizationalUnitResponsibilityAssignmentHi: {
    table: 'x_organizational_unit_responsibility_assignment_hi',
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
}
