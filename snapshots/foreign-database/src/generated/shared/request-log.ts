// Made by pylight from pylight.yaml.
import { randomUUID } from 'node:crypto'

import type { Request, RequestHandler, Response } from 'express'

import { visibleColumns } from './constraints.js'
import { log } from './log.js'

/** What health checks and Prometheus ask for every few seconds isn't logged. */
const probes = /^\/(health(\/(live|ready))?|metrics)\/?(\?|$)/i

/** Logs a line per request, without headers and bodies: they may hold secrets. */
export function requestLog(): RequestHandler {
  const logRequest: RequestHandler = (req, res, next) => {
    const start = Date.now()
    const id = randomUUID()
    res.setHeader('X-Request-Id', id)
    res.on('error', ignore)
    if (!probes.test(req.originalUrl)) {
      res.once('close', () => {
        writeLine(id, req, res, Date.now() - start)
      })
    }
    next()
  }
  return logRequest
}

/** An answer that can't be sent is logged like every other one. */
function ignore() {}

/** `GET /api/products?page=2 200 3 ms HIT` */
function writeLine(id: string, { method, originalUrl }: Request, res: Response, ms: number) {
  const { statusCode } = res
  const url = loggedUrl(originalUrl)
  const line = `${method} ${url} ${statusCode} ${ms} ms`
  const cache = res.get('X-Cache')
  log.info(
    { req: { id, method, url }, res: { statusCode }, responseTime: ms },
    cache === undefined ? line : `${line} ${cache}`,
  )
}

/** The URL, with the values of pages, sorts and visible columns only. */
function loggedUrl(url: string): string {
  if (!url.includes('?')) return url
  const [path = '', query = ''] = url.split(/\?(.*)/s)
  const columns = visibleColumns.get(path.split('/')[2] ?? '')
  const isShown = (name: string) => /^(page|limit|sort)$/.test(name) || columns?.has(name) === true
  const parameters = query.split('&').map((parameter) => {
    const [, name = '', operator = ''] = /^(\w+?)(__[a-z]+)?=/.exec(parameter) ?? []
    return isShown(name) ? parameter : `${name}${operator}=…`
  })
  return `${path}?${parameters.join('&')}`
}
