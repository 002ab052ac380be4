import { Router } from 'express'

import type { ShipmentsHooks } from '../generated/shipments/shipments.schema.js'

/** Your code around the writes of shipments: `beforeCreate`, `afterUpdate` and so on. */
export const shipmentsHooks: ShipmentsHooks = {}

/** Your own routes below `/api/shipments`; they take precedence over the generated ones. */
export const shipmentsRoutes: Router = Router()
