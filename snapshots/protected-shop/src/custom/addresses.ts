import { Router } from 'express'

import type { AddressesHooks } from '../generated/addresses/addresses.schema.js'

/** Your code around the writes of addresses: `beforeCreate`, `afterUpdate` and so on. */
export const addressesHooks: AddressesHooks = {}

/** Your own routes below `/api/addresses`; they take precedence over the generated ones. */
export const addressesRoutes: Router = Router()
