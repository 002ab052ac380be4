// Made by pylight from pylight.yaml, table customer_relationship_management_interaction_log_e.
import { z } from 'zod'

import {
  type CustomerRelationshipManagementInteractionLogE as CustomerRelationshipManagementInteractionLogERow,
  CustomerRelationshipManagementInteractionLogEPreferredCommunicationChannelOfPrimaryContact,
  type Prisma,
} from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** Every contact that anybody had with a customer, whoever began it and however it went, kept for as long as the law of the country asks and not a day longer than that */
export interface CustomerRelationshipManagementInteractionLogE {
  id: number
  preferred_communication_channel_of_primary_contact: CustomerRelationshipManagementInteractionLogEPreferredCommunicationChannelOfPrimaryContact
  estimated_annual_contract_value_in_home_currency_x: string | null
  date_of_most_recent_successful_follow_up_telephone: string | null
  is_included_in_quarterly_satisfaction_survey_sampl: boolean
  responsible_organizational_unit_assignment_number1: number | null
  escalated_to_organizational_unit_assignment_number: number | null
  additional_attribute_number_01: string | null
  additional_attribute_number_02: string | null
  additional_attribute_number_03: string | null
  additional_attribute_number_04: string | null
  additional_attribute_number_05: string | null
  additional_attribute_number_06: string | null
  additional_attribute_number_07: string | null
  additional_attribute_number_08: string | null
  additional_attribute_number_09: string | null
  additional_attribute_number_10: string | null
  additional_attribute_number_11: string | null
  additional_attribute_number_12: string | null
  additional_attribute_number_13: string | null
  additional_attribute_number_14: string | null
  additional_attribute_number_15: string | null
  additional_attribute_number_16: string | null
  additional_attribute_number_17: string | null
  additional_attribute_number_18: string | null
  additional_attribute_number_19: string | null
  additional_attribute_number_20: string | null
  additional_attribute_number_21: string | null
  additional_attribute_number_22: string | null
  additional_attribute_number_23: string | null
  additional_attribute_number_24: string | null
  additional_attribute_number_25: string | null
  additional_attribute_number_26: string | null
  additional_attribute_number_27: string | null
  additional_attribute_number_28: string | null
  additional_attribute_number_29: string | null
  additional_attribute_number_30: string | null
}

/** The answer for a row. */
export function toCustomerRelationshipManagementInteractionLogE(
  row: CustomerRelationshipManagementInteractionLogERow,
): CustomerRelationshipManagementInteractionLogE {
  return {
    id: row.id,
    preferred_communication_channel_of_primary_contact:
      row.preferred_communication_channel_of_primary_contact,
    estimated_annual_contract_value_in_home_currency_x:
      row.estimated_annual_contract_value_in_home_currency_x?.toFixed(2) ?? null,
    date_of_most_recent_successful_follow_up_telephone:
      row.date_of_most_recent_successful_follow_up_telephone &&
      values.dateText(row.date_of_most_recent_successful_follow_up_telephone),
    is_included_in_quarterly_satisfaction_survey_sampl:
      row.is_included_in_quarterly_satisfaction_survey_sampl,
    responsible_organizational_unit_assignment_number1:
      row.responsible_organizational_unit_assignment_number1,
    escalated_to_organizational_unit_assignment_number:
      row.escalated_to_organizational_unit_assignment_number,
    additional_attribute_number_01: row.additional_attribute_number_01,
    additional_attribute_number_02: row.additional_attribute_number_02,
    additional_attribute_number_03: row.additional_attribute_number_03,
    additional_attribute_number_04: row.additional_attribute_number_04,
    additional_attribute_number_05: row.additional_attribute_number_05,
    additional_attribute_number_06: row.additional_attribute_number_06,
    additional_attribute_number_07: row.additional_attribute_number_07,
    additional_attribute_number_08: row.additional_attribute_number_08,
    additional_attribute_number_09: row.additional_attribute_number_09,
    additional_attribute_number_10: row.additional_attribute_number_10,
    additional_attribute_number_11: row.additional_attribute_number_11,
    additional_attribute_number_12: row.additional_attribute_number_12,
    additional_attribute_number_13: row.additional_attribute_number_13,
    additional_attribute_number_14: row.additional_attribute_number_14,
    additional_attribute_number_15: row.additional_attribute_number_15,
    additional_attribute_number_16: row.additional_attribute_number_16,
    additional_attribute_number_17: row.additional_attribute_number_17,
    additional_attribute_number_18: row.additional_attribute_number_18,
    additional_attribute_number_19: row.additional_attribute_number_19,
    additional_attribute_number_20: row.additional_attribute_number_20,
    additional_attribute_number_21: row.additional_attribute_number_21,
    additional_attribute_number_22: row.additional_attribute_number_22,
    additional_attribute_number_23: row.additional_attribute_number_23,
    additional_attribute_number_24: row.additional_attribute_number_24,
    additional_attribute_number_25: row.additional_attribute_number_25,
    additional_attribute_number_26: row.additional_attribute_number_26,
    additional_attribute_number_27: row.additional_attribute_number_27,
    additional_attribute_number_28: row.additional_attribute_number_28,
    additional_attribute_number_29: row.additional_attribute_number_29,
    additional_attribute_number_30: row.additional_attribute_number_30,
  }
}

export const customerRelationshipManagementInteractionLogEParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const customerRelationshipManagementInteractionLogEIgnored: string[] = [
  'utm_*',
  '_',
  'fbclid',
  'gclid',
]

type Where = Prisma.CustomerRelationshipManagementInteractionLogEWhereInput
type OrderBy = Prisma.CustomerRelationshipManagementInteractionLogEOrderByWithRelationInput

export const parseCustomerRelationshipManagementInteractionLogEQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    preferred_communication_channel_of_primary_contact: filters.oneOf(
      CustomerRelationshipManagementInteractionLogEPreferredCommunicationChannelOfPrimaryContact,
    ),
    estimated_annual_contract_value_in_home_currency_x: filters.nullable(filters.decimal),
    date_of_most_recent_successful_follow_up_telephone: filters.nullable(filters.date),
    is_included_in_quarterly_satisfaction_survey_sampl: filters.boolean,
    responsible_organizational_unit_assignment_number1: filters.nullable(filters.integer),
    escalated_to_organizational_unit_assignment_number: filters.nullable(filters.integer),
    additional_attribute_number_01: filters.nullable(filters.text),
    additional_attribute_number_02: filters.nullable(filters.text),
    additional_attribute_number_03: filters.nullable(filters.text),
    additional_attribute_number_04: filters.nullable(filters.text),
    additional_attribute_number_05: filters.nullable(filters.text),
    additional_attribute_number_06: filters.nullable(filters.text),
    additional_attribute_number_07: filters.nullable(filters.text),
    additional_attribute_number_08: filters.nullable(filters.text),
    additional_attribute_number_09: filters.nullable(filters.text),
    additional_attribute_number_10: filters.nullable(filters.text),
    additional_attribute_number_11: filters.nullable(filters.text),
    additional_attribute_number_12: filters.nullable(filters.text),
    additional_attribute_number_13: filters.nullable(filters.text),
    additional_attribute_number_14: filters.nullable(filters.text),
    additional_attribute_number_15: filters.nullable(filters.text),
    additional_attribute_number_16: filters.nullable(filters.text),
    additional_attribute_number_17: filters.nullable(filters.text),
    additional_attribute_number_18: filters.nullable(filters.text),
    additional_attribute_number_19: filters.nullable(filters.text),
    additional_attribute_number_20: filters.nullable(filters.text),
    additional_attribute_number_21: filters.nullable(filters.text),
    additional_attribute_number_22: filters.nullable(filters.text),
    additional_attribute_number_23: filters.nullable(filters.text),
    additional_attribute_number_24: filters.nullable(filters.text),
    additional_attribute_number_25: filters.nullable(filters.text),
    additional_attribute_number_26: filters.nullable(filters.text),
    additional_attribute_number_27: filters.nullable(filters.text),
    additional_attribute_number_28: filters.nullable(filters.text),
    additional_attribute_number_29: filters.nullable(filters.text),
    additional_attribute_number_30: filters.nullable(filters.text),
  },
  sorts: [
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
  nullsLast: [
    'estimated_annual_contract_value_in_home_currency_x',
    'date_of_most_recent_successful_follow_up_telephone',
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
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: customerRelationshipManagementInteractionLogEIgnored,
})
export type CustomerRelationshipManagementInteractionLogEQuery = ReturnType<
  typeof parseCustomerRelationshipManagementInteractionLogEQuery
>

/** Columns that a new row must have. */
const required = {}

/** Columns that it may leave out. */
const optional = {
  preferred_communication_channel_of_primary_contact: z.enum(
    CustomerRelationshipManagementInteractionLogEPreferredCommunicationChannelOfPrimaryContact,
  ),
  estimated_annual_contract_value_in_home_currency_x: values
    .decimal({ precision: 14, scale: 2 })
    .nullable(),
  date_of_most_recent_successful_follow_up_telephone: values.date().nullable(),
  is_included_in_quarterly_satisfaction_survey_sampl: values.boolean(),
  responsible_organizational_unit_assignment_number1: values.integer().nullable(),
  escalated_to_organizational_unit_assignment_number: values.integer().nullable(),
  additional_attribute_number_01: values.text({ max: 100 }).nullable(),
  additional_attribute_number_02: values.text({ max: 100 }).nullable(),
  additional_attribute_number_03: values.text({ max: 100 }).nullable(),
  additional_attribute_number_04: values.text({ max: 100 }).nullable(),
  additional_attribute_number_05: values.text({ max: 100 }).nullable(),
  additional_attribute_number_06: values.text({ max: 100 }).nullable(),
  additional_attribute_number_07: values.text({ max: 100 }).nullable(),
  additional_attribute_number_08: values.text({ max: 100 }).nullable(),
  additional_attribute_number_09: values.text({ max: 100 }).nullable(),
  additional_attribute_number_10: values.text({ max: 100 }).nullable(),
  additional_attribute_number_11: values.text({ max: 100 }).nullable(),
  additional_attribute_number_12: values.text({ max: 100 }).nullable(),
  additional_attribute_number_13: values.text({ max: 100 }).nullable(),
  additional_attribute_number_14: values.text({ max: 100 }).nullable(),
  additional_attribute_number_15: values.text({ max: 100 }).nullable(),
  additional_attribute_number_16: values.text({ max: 100 }).nullable(),
  additional_attribute_number_17: values.text({ max: 100 }).nullable(),
  additional_attribute_number_18: values.text({ max: 100 }).nullable(),
  additional_attribute_number_19: values.text({ max: 100 }).nullable(),
  additional_attribute_number_20: values.text({ max: 100 }).nullable(),
  additional_attribute_number_21: values.text({ max: 100 }).nullable(),
  additional_attribute_number_22: values.text({ max: 100 }).nullable(),
  additional_attribute_number_23: values.text({ max: 100 }).nullable(),
  additional_attribute_number_24: values.text({ max: 100 }).nullable(),
  additional_attribute_number_25: values.text({ max: 100 }).nullable(),
  additional_attribute_number_26: values.text({ max: 100 }).nullable(),
  additional_attribute_number_27: values.text({ max: 100 }).nullable(),
  additional_attribute_number_28: values.text({ max: 100 }).nullable(),
  additional_attribute_number_29: values.text({ max: 100 }).nullable(),
  additional_attribute_number_30: values.text({ max: 100 }).nullable(),
}

/** Values of a new row. */
export interface CustomerRelationshipManagementInteractionLogECreate {
  preferred_communication_channel_of_primary_contact?: CustomerRelationshipManagementInteractionLogEPreferredCommunicationChannelOfPrimaryContact
  estimated_annual_contract_value_in_home_currency_x?: Prisma.Decimal | null
  date_of_most_recent_successful_follow_up_telephone?: Date | null
  is_included_in_quarterly_satisfaction_survey_sampl?: boolean
  responsible_organizational_unit_assignment_number1?: number | null
  escalated_to_organizational_unit_assignment_number?: number | null
  additional_attribute_number_01?: string | null
  additional_attribute_number_02?: string | null
  additional_attribute_number_03?: string | null
  additional_attribute_number_04?: string | null
  additional_attribute_number_05?: string | null
  additional_attribute_number_06?: string | null
  additional_attribute_number_07?: string | null
  additional_attribute_number_08?: string | null
  additional_attribute_number_09?: string | null
  additional_attribute_number_10?: string | null
  additional_attribute_number_11?: string | null
  additional_attribute_number_12?: string | null
  additional_attribute_number_13?: string | null
  additional_attribute_number_14?: string | null
  additional_attribute_number_15?: string | null
  additional_attribute_number_16?: string | null
  additional_attribute_number_17?: string | null
  additional_attribute_number_18?: string | null
  additional_attribute_number_19?: string | null
  additional_attribute_number_20?: string | null
  additional_attribute_number_21?: string | null
  additional_attribute_number_22?: string | null
  additional_attribute_number_23?: string | null
  additional_attribute_number_24?: string | null
  additional_attribute_number_25?: string | null
  additional_attribute_number_26?: string | null
  additional_attribute_number_27?: string | null
  additional_attribute_number_28?: string | null
  additional_attribute_number_29?: string | null
  additional_attribute_number_30?: string | null
}

export const customerRelationshipManagementInteractionLogECreate: z.ZodType<CustomerRelationshipManagementInteractionLogECreate> =
  values.createBody(required, optional)

/** Columns of a row to change. */
export interface CustomerRelationshipManagementInteractionLogEUpdate {
  preferred_communication_channel_of_primary_contact?: CustomerRelationshipManagementInteractionLogEPreferredCommunicationChannelOfPrimaryContact
  estimated_annual_contract_value_in_home_currency_x?: Prisma.Decimal | null
  date_of_most_recent_successful_follow_up_telephone?: Date | null
  is_included_in_quarterly_satisfaction_survey_sampl?: boolean
  responsible_organizational_unit_assignment_number1?: number | null
  escalated_to_organizational_unit_assignment_number?: number | null
  additional_attribute_number_01?: string | null
  additional_attribute_number_02?: string | null
  additional_attribute_number_03?: string | null
  additional_attribute_number_04?: string | null
  additional_attribute_number_05?: string | null
  additional_attribute_number_06?: string | null
  additional_attribute_number_07?: string | null
  additional_attribute_number_08?: string | null
  additional_attribute_number_09?: string | null
  additional_attribute_number_10?: string | null
  additional_attribute_number_11?: string | null
  additional_attribute_number_12?: string | null
  additional_attribute_number_13?: string | null
  additional_attribute_number_14?: string | null
  additional_attribute_number_15?: string | null
  additional_attribute_number_16?: string | null
  additional_attribute_number_17?: string | null
  additional_attribute_number_18?: string | null
  additional_attribute_number_19?: string | null
  additional_attribute_number_20?: string | null
  additional_attribute_number_21?: string | null
  additional_attribute_number_22?: string | null
  additional_attribute_number_23?: string | null
  additional_attribute_number_24?: string | null
  additional_attribute_number_25?: string | null
  additional_attribute_number_26?: string | null
  additional_attribute_number_27?: string | null
  additional_attribute_number_28?: string | null
  additional_attribute_number_29?: string | null
  additional_attribute_number_30?: string | null
}

export const customerRelationshipManagementInteractionLogEUpdate: z.ZodType<CustomerRelationshipManagementInteractionLogEUpdate> =
  values.updateBody({ ...required, ...optional })

export type CustomerRelationshipManagementInteractionLogEHooks = WriteHooks<
  [id: number],
  CustomerRelationshipManagementInteractionLogE,
  CustomerRelationshipManagementInteractionLogECreate,
  CustomerRelationshipManagementInteractionLogEUpdate
>
