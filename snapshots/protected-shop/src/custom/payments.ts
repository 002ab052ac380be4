import { Router } from 'express'

import type { PaymentsHooks } from '../generated/payments/payments.schema.js'

/** Your code around the writes of payments: `beforeCreate`, `afterUpdate` and so on. */
export const paymentsHooks: PaymentsHooks = {}

/** Your own routes below `/api/payments`; they take precedence over the generated ones. */
export const paymentsRoutes: Router = Router()
