// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { articlesRouter } from './articles/articles.routes.js'
import { authorsRouter } from './authors/authors.routes.js'
import { commentsRouter } from './comments/comments.routes.js'
import { readingsRouter } from './readings/readings.routes.js'
import { sectionsRouter } from './sections/sections.routes.js'
import { jsonBody } from './shared/body.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/articles', articlesRouter)
  app.use('/api/authors', authorsRouter)
  app.use('/api/comments', commentsRouter)
  app.use('/api/readings', readingsRouter)
  app.use('/api/sections', sectionsRouter)
}
