// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { notesRouter } from './notes/notes.routes.js'
import { rememberResponse, requireJson } from './shared/http.js'

/** One line per table. */
export function mountTables(app: Express): void {
  app.use('/api', rememberResponse, requireJson)
  app.use('/api/notes', notesRouter)
}
