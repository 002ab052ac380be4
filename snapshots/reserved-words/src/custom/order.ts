import { Router } from 'express'

import type { OrderHooks } from '../generated/order/order.schema.js'

/** Your code around the writes of order: `beforeCreate`, `afterUpdate` and so on. */
export const orderHooks: OrderHooks = {}

/** Your own routes below `/api/order`; they take precedence over the generated ones. */
export const orderRoutes: Router = Router()
