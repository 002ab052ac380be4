// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { lampsRouter } from './lamps/lamps.routes.js'
import { roomsRouter } from './rooms/rooms.routes.js'
import { jsonBody } from './shared/body.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/lamps', lampsRouter)
  app.use('/api/rooms', roomsRouter)
}
