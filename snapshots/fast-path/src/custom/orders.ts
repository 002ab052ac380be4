import { Router } from 'express'

import type { OrdersHooks } from '../generated/orders/orders.schema.js'

/** Your code around the writes of orders: `beforeCreate`, `afterUpdate` and so on. */
export const ordersHooks: OrdersHooks = {}

/** Your own routes below `/api/orders`; they take precedence over the generated ones. */
export const ordersRoutes: Router = Router()
