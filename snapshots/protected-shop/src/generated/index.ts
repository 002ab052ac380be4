// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { addressesRouter } from './addresses/addresses.routes.js'
import { categoriesRouter } from './categories/categories.routes.js'
import { inventoryRouter } from './inventory/inventory.routes.js'
import { orderItemsRouter } from './order_items/order_items.routes.js'
import { ordersRouter } from './orders/orders.routes.js'
import { paymentsRouter } from './payments/payments.routes.js'
import { productsRouter } from './products/products.routes.js'
import { reviewsRouter } from './reviews/reviews.routes.js'
import { jsonBody } from './shared/body.js'
import { shipmentsRouter } from './shipments/shipments.routes.js'
import { usersRouter } from './users/users.routes.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/addresses', addressesRouter)
  app.use('/api/categories', categoriesRouter)
  app.use('/api/inventory', inventoryRouter)
  app.use('/api/order_items', orderItemsRouter)
  app.use('/api/orders', ordersRouter)
  app.use('/api/payments', paymentsRouter)
  app.use('/api/products', productsRouter)
  app.use('/api/reviews', reviewsRouter)
  app.use('/api/shipments', shipmentsRouter)
  app.use('/api/users', usersRouter)
}
