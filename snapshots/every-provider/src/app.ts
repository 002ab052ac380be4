import express, { type Express } from 'express'
import helmet from 'helmet'

import { mountTables } from './generated/index.js'
import { errorHandler, routeNotFound } from './generated/shared/errors.js'
import { health, live } from './generated/shared/health.js'
import { metrics, requestTimes } from './generated/shared/metrics.js'
import { overview } from './generated/shared/overview.js'
import { requestLog } from './generated/shared/request-log.js'
import { fixedHeaders } from './generated/shared/security-headers.js'

/** The API, not listening yet. Importing it has no effect, so that tests can. */
export function createApp(): Express {
  // An answer's ETag is stored with it in the cache.
  const app = express().set('etag', false).disable('x-powered-by')
  app.use(requestLog())
  app.use(requestTimes)
  app.use(fixedHeaders(helmet()))
  app.get('/', overview)
  app.get('/health/live', live)
  app.get(['/health', '/health/ready'], health)
  app.get('/metrics', metrics)
  mountTables(app)
  app.use(routeNotFound)
  app.use(errorHandler)
  return app
}
