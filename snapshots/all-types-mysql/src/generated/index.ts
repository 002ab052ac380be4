// Made by pylight from pylight.yaml.
import type { Express, RequestHandler } from 'express'

import { byBigintRouter } from './by_bigint/by_bigint.routes.js'
import { byCodeRouter } from './by_code/by_code.routes.js'
import { byDayRouter } from './by_day/by_day.routes.js'
import { byUuidRouter } from './by_uuid/by_uuid.routes.js'
import { momentsRouter } from './moments/moments.routes.js'
import { jsonBody } from './shared/body.js'
import { mountCachePage } from './shared/cache-page/routes.js'
import { mountDocs } from './shared/docs.js'
import { thingsRouter } from './things/things.routes.js'

/** The routes of each table, by its name in lower case: a path's case doesn't matter. */
const tables = {
  by_bigint: byBigintRouter,
  by_code: byCodeRouter,
  by_day: byDayRouter,
  by_uuid: byUuidRouter,
  moments: momentsRouter,
  things: thingsRouter,
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
