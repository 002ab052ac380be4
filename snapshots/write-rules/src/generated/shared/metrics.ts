// Made by pylight from pylight.yaml.
import type { Request, RequestHandler } from 'express'
import { collectDefaultMetrics, Histogram, register } from 'prom-client'

import { visibleColumns } from './constraints.js'

/** Of the process: memory, processor time, garbage collection, delay of the event loop. */
collectDefaultMetrics()

const durations = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'How long requests took to answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
})

/** Measures each request. */
export const requestTimes: RequestHandler = (req, res, next) => {
  const stop = durations.startTimer({ method: req.method })
  res.once('finish', () => stop({ route: routeOf(req), status: res.statusCode }))
  next()
}

/** `/api/products/:id`. There are only as many as the code has routes. */
function routeOf({ route, originalUrl }: Request): string {
  const { path } = Object(route) as { path?: unknown }
  if (typeof path !== 'string') return 'other'
  const [, api, table = ''] = originalUrl.split(/[/?]/)
  const isTable = api === 'api' && visibleColumns.has(table)
  return isTable ? `/api/${table}${path}`.replace(/\/$/, '') : path
}

/** For Prometheus. */
export const metrics: RequestHandler = async (_req, res) => {
  res.type(register.contentType).send(await register.metrics())
}
