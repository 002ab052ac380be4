// Made by pylight from pylight.yaml.
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

import type { RequestHandler } from 'express'
import helmet from 'helmet'

type Middleware = ReturnType<typeof helmet>

/** Helmet's headers, for answers that the application doesn't give. */
export const securityHeaders = headersOf(helmet())

/** Runs a middleware once, and sets what it set for every answer. */
export function fixedHeaders(middleware: Middleware): RequestHandler {
  const headers = Object.entries(headersOf(middleware))
  const setHeaders: RequestHandler = (_req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value)
    next()
  }
  return setHeaders
}

function headersOf(middleware: Middleware): Record<string, string> {
  const headers: Record<string, string> = {}
  const res = new ServerResponse(new IncomingMessage(new Socket()))
  res.setHeader = (name, value) => {
    headers[name] = String(value)
    return res
  }
  middleware(res.req, res, () => undefined)
  return headers
}
