import { randomUUID } from 'node:crypto'

import express, { type Express, type Request, type Response } from 'express'
import helmet from 'helmet'
import { pinoHttp } from 'pino-http'

import { mountTables } from './generated/index.js'
import { errorHandler, routeNotFound } from './generated/shared/errors.js'
import { health } from './generated/shared/health.js'
import { log } from './generated/shared/log.js'
import { metrics } from './generated/shared/metrics.js'

/** The API, not listening yet, so that tests can import it. */
export function createApp(): Express {
  const app = express().set('etag', false)
  app.use(requestLog)
  app.use(helmet())
  app.get('/health', health)
  app.get('/metrics', metrics)
  mountTables(app)
  app.use(routeNotFound)
  app.use(errorHandler)
  return app
}

/** Logs a line per request, without headers and bodies: they may hold secrets. */
const requestLog = pinoHttp({
  logger: log,
  serializers: {
    req: ({ id, method, url }: Request) => ({ id, method, url }),
    res: ({ statusCode }: Response) => ({ statusCode }),
  },
  genReqId(_req, res) {
    const id = randomUUID()
    res.setHeader('X-Request-Id', id)
    return id
  },
})
