import { Router } from 'express'

import type { OrderItemsHooks } from '../generated/order_items/order_items.schema.js'

/** Your code around the writes of order_items: `beforeCreate`, `afterUpdate` and so on. */
export const orderItemsHooks: OrderItemsHooks = {}

/** Your own routes below `/api/order_items`; they take precedence over the generated ones. */
export const orderItemsRoutes: Router = Router()
