// Made by pylight from pylight.yaml, table customer_relationship_management_interaction_log_e.
import * as api from '../core.js'

/** Every contact that anybody had with a customer, whoever began it and however it went, kept for as long as the law of the country asks and not a day longer than that */
export interface CustomerRelationshipManagementInteractionLogE {
  id: number
  preferred_communication_channel_of_primary_contact:
    | 'electronic_mail'
    | 'telephone_landline'
    | 'telephone_mobile'
    | 'text_message'
    | 'postal_service'
    | 'video_conference'
    | 'personal_visit'
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

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  preferred_communication_channel_of_primary_contact: api.Equality<
    CustomerRelationshipManagementInteractionLogE['preferred_communication_channel_of_primary_contact']
  >
  estimated_annual_contract_value_in_home_currency_x: api.Ordered<number | string> & api.Nullable
  date_of_most_recent_successful_follow_up_telephone: api.Ordered<string> & api.Nullable
  is_included_in_quarterly_satisfaction_survey_sampl: api.Flag
  responsible_organizational_unit_assignment_number1: api.Ordered<number> & api.Nullable
  escalated_to_organizational_unit_assignment_number: api.Ordered<number> & api.Nullable
  additional_attribute_number_01: api.Text & api.Nullable
  additional_attribute_number_02: api.Text & api.Nullable
  additional_attribute_number_03: api.Text & api.Nullable
  additional_attribute_number_04: api.Text & api.Nullable
  additional_attribute_number_05: api.Text & api.Nullable
  additional_attribute_number_06: api.Text & api.Nullable
  additional_attribute_number_07: api.Text & api.Nullable
  additional_attribute_number_08: api.Text & api.Nullable
  additional_attribute_number_09: api.Text & api.Nullable
  additional_attribute_number_10: api.Text & api.Nullable
  additional_attribute_number_11: api.Text & api.Nullable
  additional_attribute_number_12: api.Text & api.Nullable
  additional_attribute_number_13: api.Text & api.Nullable
  additional_attribute_number_14: api.Text & api.Nullable
  additional_attribute_number_15: api.Text & api.Nullable
  additional_attribute_number_16: api.Text & api.Nullable
  additional_attribute_number_17: api.Text & api.Nullable
  additional_attribute_number_18: api.Text & api.Nullable
  additional_attribute_number_19: api.Text & api.Nullable
  additional_attribute_number_20: api.Text & api.Nullable
  additional_attribute_number_21: api.Text & api.Nullable
  additional_attribute_number_22: api.Text & api.Nullable
  additional_attribute_number_23: api.Text & api.Nullable
  additional_attribute_number_24: api.Text & api.Nullable
  additional_attribute_number_25: api.Text & api.Nullable
  additional_attribute_number_26: api.Text & api.Nullable
  additional_attribute_number_27: api.Text & api.Nullable
  additional_attribute_number_28: api.Text & api.Nullable
  additional_attribute_number_29: api.Text & api.Nullable
  additional_attribute_number_30: api.Text & api.Nullable
}

type Sortable =
  | 'id'
  | 'preferred_communication_channel_of_primary_contact'
  | 'estimated_annual_contract_value_in_home_currency_x'
  | 'date_of_most_recent_successful_follow_up_telephone'
  | 'is_included_in_quarterly_satisfaction_survey_sampl'
  | 'responsible_organizational_unit_assignment_number1'
  | 'escalated_to_organizational_unit_assignment_number'
  | 'additional_attribute_number_01'
  | 'additional_attribute_number_02'
  | 'additional_attribute_number_03'
  | 'additional_attribute_number_04'
  | 'additional_attribute_number_05'
  | 'additional_attribute_number_06'
  | 'additional_attribute_number_07'
  | 'additional_attribute_number_08'
  | 'additional_attribute_number_09'
  | 'additional_attribute_number_10'
  | 'additional_attribute_number_11'
  | 'additional_attribute_number_12'
  | 'additional_attribute_number_13'
  | 'additional_attribute_number_14'
  | 'additional_attribute_number_15'
  | 'additional_attribute_number_16'
  | 'additional_attribute_number_17'
  | 'additional_attribute_number_18'
  | 'additional_attribute_number_19'
  | 'additional_attribute_number_20'
  | 'additional_attribute_number_21'
  | 'additional_attribute_number_22'
  | 'additional_attribute_number_23'
  | 'additional_attribute_number_24'
  | 'additional_attribute_number_25'
  | 'additional_attribute_number_26'
  | 'additional_attribute_number_27'
  | 'additional_attribute_number_28'
  | 'additional_attribute_number_29'
  | 'additional_attribute_number_30'

export type CustomerRelationshipManagementInteractionLogEQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface CustomerRelationshipManagementInteractionLogECreate {
  preferred_communication_channel_of_primary_contact?: CustomerRelationshipManagementInteractionLogE['preferred_communication_channel_of_primary_contact']
  estimated_annual_contract_value_in_home_currency_x?: number | string | null
  date_of_most_recent_successful_follow_up_telephone?: string | null
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

/** Columns of a row to change. */
export type CustomerRelationshipManagementInteractionLogEUpdate =
  Partial<CustomerRelationshipManagementInteractionLogECreate>

/** `/api/customer_relationship_management_interaction_log_e` */
export class CustomerRelationshipManagementInteractionLogEClient extends api.TableClient {
  protected readonly path = '/api/customer_relationship_management_interaction_log_e'

  list(
    query: CustomerRelationshipManagementInteractionLogEQuery = {},
    options?: api.Options,
  ): Promise<api.Page<CustomerRelationshipManagementInteractionLogE>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(
    query: CustomerRelationshipManagementInteractionLogEQuery = {},
    options?: api.Options,
  ): api.Pages<CustomerRelationshipManagementInteractionLogE> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<CustomerRelationshipManagementInteractionLogE> {
    return this.read([id], {}, options)
  }

  create(
    values: CustomerRelationshipManagementInteractionLogECreate,
    options?: api.Options,
  ): Promise<CustomerRelationshipManagementInteractionLogE> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(
    id: number,
    changes: CustomerRelationshipManagementInteractionLogEUpdate,
    options?: api.Options,
  ): Promise<CustomerRelationshipManagementInteractionLogE> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
