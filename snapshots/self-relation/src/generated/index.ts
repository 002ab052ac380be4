// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { commentsRouter } from './comments/comments.routes.js'
import { documentVersionsRouter } from './document_versions/document_versions.routes.js'
import { employeesRouter } from './employees/employees.routes.js'
import { jsonBody } from './shared/body.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/comments', commentsRouter)
  app.use('/api/document_versions', documentVersionsRouter)
  app.use('/api/employees', employeesRouter)
}
