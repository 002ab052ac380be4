// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { lampsRouter } from './lamps/lamps.routes.js'
import { roomsRouter } from './rooms/rooms.routes.js'
import { requireJson } from './shared/http.js'

/** One line per table. */
export function mountTables(app: Express): void {
  app.use('/api', requireJson)
  app.use('/api/lamps', lampsRouter)
  app.use('/api/rooms', roomsRouter)
}
