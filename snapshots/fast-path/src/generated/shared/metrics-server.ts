// Made by pylight from pylight.yaml.
import { createServer, type Server } from 'node:http'

import express from 'express'

import { env } from './env.js'
import { errorHandler, routeNotFound } from './errors.js'
import { log } from './log.js'
import { answerMetrics } from './metrics.js'

let server: Server | undefined

/** Serves `/metrics` at METRICS_PORT, if that is set, and says so when nobody can read them. */
export function startMetrics(): void {
  const { METRICS_PORT, METRICS_TOKEN, NODE_ENV } = env
  if (METRICS_PORT !== undefined) {
    const app = express().disable('x-powered-by').get('/metrics', answerMetrics)
    server = createServer(app.use(routeNotFound, errorHandler))
    server.once('error', ({ message }) => {
      log.fatal(`METRICS_PORT: ${message}`)
      process.exit(1)
    })
    server.listen(METRICS_PORT)
  } else if (METRICS_TOKEN === undefined && NODE_ENV !== 'development') {
    log.warn('/metrics is not served: set METRICS_TOKEN or METRICS_PORT')
  }
}

export function stopMetrics(): void {
  server?.close()
  server?.closeAllConnections()
}
