// Made by pylight from pylight.yaml.
import type { Express, RequestHandler } from 'express'

import { addressesRouter } from './addresses/addresses.routes.js'
import { categoriesRouter } from './categories/categories.routes.js'
import { inventoryRouter } from './inventory/inventory.routes.js'
import { orderItemsRouter } from './order_items/order_items.routes.js'
import { ordersRouter } from './orders/orders.routes.js'
import { paymentsRouter } from './payments/payments.routes.js'
import { productsRouter } from './products/products.routes.js'
import { reviewsRouter } from './reviews/reviews.routes.js'
import { jsonBody } from './shared/body.js'
import { mountCachePage } from './shared/cache-page/routes.js'
import { mountDocs } from './shared/docs.js'
import { shipmentsRouter } from './shipments/shipments.routes.js'
import { usersRouter } from './users/users.routes.js'

/** The routes of each table, by its name in lower case: a path's case doesn't matter. */
const tables = {
  addresses: addressesRouter,
  categories: categoriesRouter,
  inventory: inventoryRouter,
  order_items: orderItemsRouter,
  orders: ordersRouter,
  payments: paymentsRouter,
  products: productsRouter,
  reviews: reviewsRouter,
  shipments: shipmentsRouter,
  users: usersRouter,
}
const routers = new Map(Object.entries(tables))

const dispatch: RequestHandler<{ table: string }> = (req, res, next) => {
  const router = routers.get(req.params.table.toLowerCase())
  if (router) router(req, res, next)
  else next()
}

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/:table', dispatch)
  mountDocs(app)
  mountCachePage(app)
}
