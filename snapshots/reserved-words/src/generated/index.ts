// Made by pylight from pylight.yaml.
import type { Express, RequestHandler } from 'express'

import { cachesRouter } from './caches/caches.routes.js'
import { classesRouter } from './classes/classes.routes.js'
import { constructorRouter } from './constructor/constructor.routes.js'
import { datesRouter } from './dates/dates.routes.js'
import { orderRouter } from './order/order.routes.js'
import { packagesRouter } from './packages/packages.routes.js'
import { returnsRouter } from './returns/returns.routes.js'
import { jsonBody } from './shared/body.js'
import { mountCachePage } from './shared/cache-page/routes.js'
import { mountDocs } from './shared/docs.js'

/** The routes of each table, by its name in lower case: a path's case doesn't matter. */
const tables = {
  caches: cachesRouter,
  classes: classesRouter,
  constructor: constructorRouter,
  dates: datesRouter,
  order: orderRouter,
  packages: packagesRouter,
  returns: returnsRouter,
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
