// Made by pylight from pylight.yaml.
import type { Express, RequestHandler } from 'express'

import { customsRouter } from './customs/customs.routes.js'
import { ordersReads, ordersRouter } from './orders/orders.routes.js'
import { pricesReads, pricesRouter } from './prices/prices.routes.js'
import { productsReads, productsRouter } from './products/products.routes.js'
import { jsonBody } from './shared/body.js'
import { mountCachePage } from './shared/cache-page/routes.js'
import { allowOrigins } from './shared/cors.js'
import { direct } from './shared/direct.js'
import { mountDocs } from './shared/docs.js'
import { serveFast } from './shared/fast-path.js'
import { limitRate } from './shared/rate-limits.js'

/** The routes of each table, by its name in lower case: a path's case doesn't matter. */
const tables = {
  customs: customsRouter,
  orders: ordersRouter,
  prices: pricesRouter,
  products: productsRouter,
}
const routers = new Map(Object.entries(tables))

/** The reads that skip the router of Express. */
const reads = {
  orders: ordersReads,
  prices: pricesReads,
  products: productsReads,
}

const dispatch: RequestHandler<{ table: string }> = (req, res, next) => {
  const router = routers.get(req.params.table.toLowerCase())
  if (router) router(req, res, next)
  else next()
}

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', direct(allowOrigins(), '/api'))
  app.use('/api', direct(limitRate('api', 100000, 60), '/api'))
  app.use('/api', direct(jsonBody, '/api'))
  app.use('/api/:table', dispatch)
  mountDocs(app)
  mountCachePage(app)
  serveFast(app, { dispatch, tables: new Map(Object.entries(reads)) })
}
