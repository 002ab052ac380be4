// Made by pylight from pylight.yaml.
import { randomUUID } from 'node:crypto'

import type { Request, Response } from 'express'
import { type HttpLogger, pinoHttp, startTime } from 'pino-http'

import { visibleColumns } from './constraints.js'
import { log } from './log.js'

/** What health checks and Prometheus ask for every few seconds isn't logged. */
const probes = /^\/(health(\/(live|ready))?|metrics)\/?(\?|$)/i

/** Logs a line per request, without headers and bodies: they may hold secrets. */
export function requestLog(): HttpLogger<Request, Response> {
  return pinoHttp({
    logger: log,
    autoLogging: { ignore: ({ originalUrl }) => probes.test(originalUrl) },
    serializers: {
      req: ({ id, method, url }: Request) => ({ id, method, url: loggedUrl(url) }),
      res: ({ statusCode }: Response) => ({ statusCode }),
    },
    customSuccessMessage: lineOf,
    customErrorMessage: lineOf,
    customErrorObject: (_req, _res, _error, line: object) => ({ ...line, err: undefined }),
    genReqId(_req, res) {
      const id = randomUUID()
      res.setHeader('X-Request-Id', id)
      return id
    },
  })
}

/** `GET /api/products?page=2 200 3 ms HIT` */
function lineOf({ method, originalUrl }: Request, res: Response): string {
  const ms = Date.now() - res[startTime]
  const line = `${method} ${loggedUrl(originalUrl)} ${res.statusCode} ${ms} ms`
  const cache = res.get('X-Cache')
  return cache === undefined ? line : `${line} ${cache}`
}

/** The URL, with the values of pages, sorts and visible columns only. */
function loggedUrl(url: string): string {
  const [path = '', query] = url.split(/\?(.*)/s)
  if (query === undefined) return path
  const columns = visibleColumns.get(path.split('/')[2] ?? '')
  const isShown = (name: string) => /^(page|limit|sort)$/.test(name) || columns?.has(name) === true
  const parameters = query.split('&').map((parameter) => {
    const [, name = '', operator = ''] = /^(\w+?)(__[a-z]+)?=/.exec(parameter) ?? []
    return isShown(name) ? parameter : `${name}${operator}=…`
  })
  return `${path}?${parameters.join('&')}`
}
