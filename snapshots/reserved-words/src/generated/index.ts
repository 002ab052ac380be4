// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { cachesRouter } from './caches/caches.routes.js'
import { classesRouter } from './classes/classes.routes.js'
import { constructorRouter } from './constructor/constructor.routes.js'
import { datesRouter } from './dates/dates.routes.js'
import { orderRouter } from './order/order.routes.js'
import { packagesRouter } from './packages/packages.routes.js'
import { returnsRouter } from './returns/returns.routes.js'
import { jsonBody } from './shared/body.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/caches', cachesRouter)
  app.use('/api/classes', classesRouter)
  app.use('/api/constructor', constructorRouter)
  app.use('/api/dates', datesRouter)
  app.use('/api/order', orderRouter)
  app.use('/api/packages', packagesRouter)
  app.use('/api/returns', returnsRouter)
}
