// Made by pylight from pylight.yaml.
export interface Constraints {
  table: string
  /** Columns that an answer may name. */
  columns: string[]
  primaryKey: string[]
  /** The columns of each unique constraint, by its name in the database. */
  uniques: Record<string, string[]>
  /** The column of each foreign key, by its name in the database. */
  foreignKeys: Record<string, string>
  /** Columns of other tables that keep a row from being deleted. */
  restrictedBy: string[]
}

/** By Prisma model, for errors of the database: which columns they are about. */
export const constraints: Record<string, Constraints> = {
  A: {
    table: 'a',
    columns: ['b'],
    primaryKey: ['b'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  CustomerRelationshipManagementInteractionLogE: {
    table: 'customer_relationship_management_interaction_log_e',
    columns: [
      'id',
      'preferred_communication_channel_of_primary_contact',
      'estimated_annual_contract_value_in_home_currency_x',
      'date_of_most_recent_successful_follow_up_telephone',
      'is_included_in_quarterly_satisfaction_survey_sampl',
      'responsible_organizational_unit_assignment_number1',
      'escalated_to_organizational_unit_assignment_number',
      'additional_attribute_number_01',
      'additional_attribute_number_02',
      'additional_attribute_number_03',
      'additional_attribute_number_04',
      'additional_attribute_number_05',
      'additional_attribute_number_06',
      'additional_attribute_number_07',
      'additional_attribute_number_08',
      'additional_attribute_number_09',
      'additional_attribute_number_10',
      'additional_attribute_number_11',
      'additional_attribute_number_12',
      'additional_attribute_number_13',
      'additional_attribute_number_14',
      'additional_attribute_number_15',
      'additional_attribute_number_16',
      'additional_attribute_number_17',
      'additional_attribute_number_18',
      'additional_attribute_number_19',
      'additional_attribute_number_20',
      'additional_attribute_number_21',
      'additional_attribute_number_22',
      'additional_attribute_number_23',
      'additional_attribute_number_24',
      'additional_attribute_number_25',
      'additional_attribute_number_26',
      'additional_attribute_number_27',
      'additional_attribute_number_28',
      'additional_attribute_number_29',
      'additional_attribute_number_30',
    ],
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
    columns: ['id', 'title'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
}

/** By table. */
export const visibleColumns = new Map(
  Object.values(constraints).map(({ table, columns }) => [table, new Set(columns)]),
)
