import { Router } from 'express'

import type { PricesHooks } from '../generated/prices/prices.schema.js'

/** Your code around the writes of prices: `beforeCreate`, `afterUpdate` and so on. */
export const pricesHooks: PricesHooks = {}

/** Your own routes below `/api/prices`; they take precedence over the generated ones. */
export const pricesRoutes: Router = Router()
