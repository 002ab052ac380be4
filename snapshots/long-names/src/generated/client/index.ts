// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { AClient } from './tables/a.js'
import { CustomerRelationshipManagementInteractionLogEClient } from './tables/customer_relationship_management_interaction_log_e.js'
import { XOrganizationalUnitResponsibilityAssignmentHiClient } from './tables/x_organizational_unit_responsibility_assignment_hi.js'

export * from './core.js'

/** The API's tables: `client.a.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    a: new AClient(api),
    customerRelationshipManagementInteractionLogE:
      new CustomerRelationshipManagementInteractionLogEClient(api),
    xOrganizationalUnitResponsibilityAssignmentHi:
      new XOrganizationalUnitResponsibilityAssignmentHiClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
