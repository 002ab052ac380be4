// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { notesRouter } from './notes/notes.routes.js'
import { requireJson } from './shared/http.js'

/** One line per table. */
export function mountTables(app: Express): void {
  app.use('/api', requireJson)
  app.use('/api/notes', notesRouter)
}
