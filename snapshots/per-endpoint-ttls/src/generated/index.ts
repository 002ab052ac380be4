// Made by pylight from pylight.yaml.
import type { Express, RequestHandler } from 'express'

import { articlesRouter } from './articles/articles.routes.js'
import { authorsRouter } from './authors/authors.routes.js'
import { commentsRouter } from './comments/comments.routes.js'
import { readingsRouter } from './readings/readings.routes.js'
import { sectionsRouter } from './sections/sections.routes.js'
import { jsonBody } from './shared/body.js'
import { mountCachePage } from './shared/cache-page/routes.js'
import { mountDocs } from './shared/docs.js'

/** The routes of each table, by its name in lower case: a path's case doesn't matter. */
const tables = {
  articles: articlesRouter,
  authors: authorsRouter,
  comments: commentsRouter,
  readings: readingsRouter,
  sections: sectionsRouter,
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
