import { Router } from 'express'

import type { CustomerRelationshipManagementInteractionLogEHooks } from '../generated/customer_relationship_management_interaction_log_e/customer_relationship_management_interaction_log_e.schema.js'

/** Your code around the writes of customer_relationship_management_interaction_log_e: `beforeCreate`, `afterUpdate` and so on. */
export const customerRelationshipManagementInteractionLogEHooks: CustomerRelationshipManagementInteractionLogEHooks =
  {}

/** Your own routes below `/api/customer_relationship_management_interaction_log_e`; they take precedence over the generated ones. */
export const customerRelationshipManagementInteractionLogERoutes: Router = Router()
