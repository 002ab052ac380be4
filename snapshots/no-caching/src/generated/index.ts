// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { accountsRouter } from './accounts/accounts.routes.js'
import { jsonBody } from './shared/body.js'
import { transfersRouter } from './transfers/transfers.routes.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/accounts', accountsRouter)
  app.use('/api/transfers', transfersRouter)
}
