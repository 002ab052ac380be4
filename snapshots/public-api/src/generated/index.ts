// Made by pylight from pylight.yaml.
import type { Express, RequestHandler } from 'express'

import { notesRouter } from './notes/notes.routes.js'
import { placesRouter } from './places/places.routes.js'
import { jsonBody } from './shared/body.js'
import { mountCachePage } from './shared/cache-page/routes.js'
import { allowOrigins } from './shared/cors.js'
import { mountDocs } from './shared/docs.js'
import { limitRate } from './shared/rate-limits.js'
import { tagsRouter } from './tags/tags.routes.js'

/** The routes of each table, by its name in lower case: a path's case doesn't matter. */
const tables = {
  notes: notesRouter,
  places: placesRouter,
  tags: tagsRouter,
}
const routers = new Map(Object.entries(tables))

const dispatch: RequestHandler<{ table: string }> = (req, res, next) => {
  const router = routers.get(req.params.table.toLowerCase())
  if (router) router(req, res, next)
  else next()
}

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.set('trust proxy', ['loopback'])
  app.use('/api', allowOrigins())
  app.use('/api', limitRate('api', 300, 60))
  app.use('/api', jsonBody)
  app.use('/api/:table', dispatch)
  mountDocs(app)
  mountCachePage(app)
}
