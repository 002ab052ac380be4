// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { accountsRouter } from './accounts/accounts.routes.js'
import { articlesRouter } from './articles/articles.routes.js'
import { eventsRouter } from './events/events.routes.js'
import { importsRouter } from './imports/imports.routes.js'
import { jsonBody } from './shared/body.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/accounts', accountsRouter)
  app.use('/api/articles', articlesRouter)
  app.use('/api/events', eventsRouter)
  app.use('/api/imports', importsRouter)
}
