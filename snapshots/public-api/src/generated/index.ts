// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { notesRouter } from './notes/notes.routes.js'
import { jsonBody } from './shared/body.js'
import { allowOrigins } from './shared/cors.js'
import { tagsRouter } from './tags/tags.routes.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.set('trust proxy', ['loopback'])
  app.use('/api', allowOrigins())
  app.use('/api', jsonBody)
  app.use('/api/notes', notesRouter)
  app.use('/api/tags', tagsRouter)
}
