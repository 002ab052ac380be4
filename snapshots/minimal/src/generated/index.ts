// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { notesRouter } from './notes/notes.routes.js'
import { jsonBody } from './shared/body.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/notes', notesRouter)
}
