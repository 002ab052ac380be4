// Made by pylight from pylight.yaml.
import type { Express, RequestHandler } from 'express'

import { commentsRouter } from './comments/comments.routes.js'
import { documentVersionsRouter } from './document_versions/document_versions.routes.js'
import { employeesRouter } from './employees/employees.routes.js'
import { jsonBody } from './shared/body.js'
import { mountCachePage } from './shared/cache-page/routes.js'
import { mountDocs } from './shared/docs.js'

/** The routes of each table, by its name in lower case: a path's case doesn't matter. */
const tables = {
  comments: commentsRouter,
  document_versions: documentVersionsRouter,
  employees: employeesRouter,
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
