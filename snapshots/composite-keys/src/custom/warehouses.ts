import { Router } from 'express'

import type { WarehousesHooks } from '../generated/warehouses/warehouses.schema.js'

/** Your code around the writes of warehouses: `beforeCreate`, `afterUpdate` and so on. */
export const warehousesHooks: WarehousesHooks = {}

/** Your own routes below `/api/warehouses`; they take precedence over the generated ones. */
export const warehousesRoutes: Router = Router()
