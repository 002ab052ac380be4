import { Router } from 'express'

import type { TransfersHooks } from '../generated/transfers/transfers.schema.js'

/** Your code around the writes of transfers: `beforeCreate`, `afterUpdate` and so on. */
export const transfersHooks: TransfersHooks = {}

/** Your own routes below `/api/transfers`; they take precedence over the generated ones. */
export const transfersRoutes: Router = Router()
