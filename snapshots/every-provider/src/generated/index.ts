// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { alarmsRouter } from './alarms/alarms.routes.js'
import { machineKeysRouter } from './machine_keys/machine_keys.routes.js'
import { readingsRouter } from './readings/readings.routes.js'
import { jsonBody } from './shared/body.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/alarms', alarmsRouter)
  app.use('/api/machine_keys', machineKeysRouter)
  app.use('/api/readings', readingsRouter)
}
