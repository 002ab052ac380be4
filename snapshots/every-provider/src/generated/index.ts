// Made by pylight from pylight.yaml.
import type { Express, RequestHandler } from 'express'

import { alarmsRouter } from './alarms/alarms.routes.js'
import { gatesRouter } from './gates/gates.routes.js'
import { machineKeysRouter } from './machine_keys/machine_keys.routes.js'
import { readingsRouter } from './readings/readings.routes.js'
import { jsonBody } from './shared/body.js'
import { mountCachePage } from './shared/cache-page/routes.js'
import { mountDocs } from './shared/docs.js'
import { sitesRouter } from './sites/sites.routes.js'

/** The routes of each table, by its name in lower case: a path's case doesn't matter. */
const tables = {
  alarms: alarmsRouter,
  gates: gatesRouter,
  machine_keys: machineKeysRouter,
  readings: readingsRouter,
  sites: sitesRouter,
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
