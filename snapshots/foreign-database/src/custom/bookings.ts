import { Router } from 'express'

import type { BookingsHooks } from '../generated/bookings/bookings.schema.js'

/** Your code around the writes of bookings: `beforeCreate`, `afterUpdate` and so on. */
export const bookingsHooks: BookingsHooks = {}

/** Your own routes below `/api/bookings`; they take precedence over the generated ones. */
export const bookingsRoutes: Router = Router()
