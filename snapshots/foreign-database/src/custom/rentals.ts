import { Router } from 'express'

import type { RentalsHooks } from '../generated/rentals/rentals.schema.js'

/** Your code around the writes of rentals: `beforeCreate`, `afterUpdate` and so on. */
export const rentalsHooks: RentalsHooks = {}

/** Your own routes below `/api/rentals`; they take precedence over the generated ones. */
export const rentalsRoutes: Router = Router()
