// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { byBigintRouter } from './by_bigint/by_bigint.routes.js'
import { byCodeRouter } from './by_code/by_code.routes.js'
import { byDayRouter } from './by_day/by_day.routes.js'
import { byUuidRouter } from './by_uuid/by_uuid.routes.js'
import { jsonBody } from './shared/body.js'
import { thingsRouter } from './things/things.routes.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/by_bigint', byBigintRouter)
  app.use('/api/by_code', byCodeRouter)
  app.use('/api/by_day', byDayRouter)
  app.use('/api/by_uuid', byUuidRouter)
  app.use('/api/things', thingsRouter)
}
