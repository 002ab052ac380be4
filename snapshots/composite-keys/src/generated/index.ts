// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { binsRouter } from './bins/bins.routes.js'
import { jsonBody } from './shared/body.js'
import { stocktakesRouter } from './stocktakes/stocktakes.routes.js'
import { warehousesRouter } from './warehouses/warehouses.routes.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/bins', binsRouter)
  app.use('/api/stocktakes', stocktakesRouter)
  app.use('/api/warehouses', warehousesRouter)
}
