// Made by pylight from pylight.yaml.
import { createHash, timingSafeEqual } from 'node:crypto'

import type { Request, RequestHandler, Response } from 'express'
import { collectDefaultMetrics, Histogram, register } from 'prom-client'

import { ApiError } from './api-error.js'
import { visibleColumns } from './constraints.js'
import { env } from './env.js'

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
  const start = performance.now()
  res.once('finish', () => {
    const labels = { method: req.method, route: routeOf(req), status: res.statusCode }
    durations.observe(labels, (performance.now() - start) / 1000)
  })
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

/** `/metrics` of the API: for those who have METRICS_TOKEN, and in development for everyone. */
export const metrics: RequestHandler = async (req, res, next) => {
  const { METRICS_PORT, METRICS_TOKEN, NODE_ENV } = env
  const isServed = METRICS_TOKEN !== undefined || NODE_ENV === 'development'
  if (METRICS_PORT === undefined && isServed) await answerMetrics(req, res)
  else next()
}

/** For Prometheus. */
export async function answerMetrics(req: Request, res: Response): Promise<void> {
  const { METRICS_TOKEN } = env
  const [, token = ''] = /^bearer (.*)$/i.exec(req.get('Authorization') ?? '') ?? []
  if (METRICS_TOKEN !== undefined && !isSame(token, METRICS_TOKEN)) {
    res.set('WWW-Authenticate', 'Bearer realm="metrics"')
    throw new ApiError(401, 'Needs METRICS_TOKEN as a bearer token')
  }
  res.type(register.contentType).send(await register.metrics())
}

/** Takes as long for every wrong text. */
function isSame(text: string, wanted: string): boolean {
  const hashOf = (part: string) => createHash('sha256').update(part).digest()
  return timingSafeEqual(hashOf(text), hashOf(wanted))
}
