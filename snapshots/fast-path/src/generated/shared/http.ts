// Made by pylight from pylight.yaml.
import type { Request, RequestHandler, Response } from 'express'
import type { z } from 'zod'

import { ApiError } from './api-error.js'
import { undelivered } from './cache/connection.js'
import type { CachedBody, CacheResult } from './cache/index.js'
import { limits } from './limits.js'

/** The parameters after the `?`. */
export function queryOf(req: Request): URLSearchParams {
  const start = req.originalUrl.indexOf('?')
  const query = start < 0 ? '' : req.originalUrl.slice(start)
  if (query.length <= limits.queryLength) return new URLSearchParams(query)
  throw new ApiError(400, `The query string is longer than ${limits.queryLength} characters`)
}

/** Bytes. */
const shortBody = 16_384

/** Sends the body, or a 304 when the client has it. */
export function sendBody(res: Response, { status, body, etag, cache }: CachedBody): void {
  res.status(status)
  res.setHeader('Cache-Control', 'private, no-cache')
  res.setHeader('Cache-Status', cacheStatus(cache))
  res.setHeader('X-Cache', cache.result.toUpperCase())
  res.setHeader('ETag', etag)
  if (res.req.fresh) {
    res.status(304).end()
    return
  }
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.setHeader('Content-Length', body.length)
  // Node sends a text and the headers at once.
  if (body.length <= shortBody) res.end(body.toString('latin1'), 'latin1')
  else res.end(body)
}

/** RFC 9211. */
function cacheStatus(cache: CacheResult): string {
  switch (cache.result) {
    case 'hit':
      return `pylight; hit; ttl=${cache.ttl}`
    case 'miss':
      return 'pylight; fwd=miss'
    case 'bypass':
      return `pylight; fwd=bypass; detail=${cache.why}`
  }
}

/** Answers a write with the row. */
export function sendRow(res: Response, row: object): void {
  tellPending(res)
  res.json(row)
}

/** Answers a deletion. */
export function sendNothing(res: Response): void {
  tellPending(res)
  res.status(204).end()
}

/** Tells the client when an invalidation is pending: other processes may not show its write yet. */
export function tellPending(res: Response): void {
  if (undelivered.isDelivered) return
  res.set('Cache-Status', 'pylight; detail=invalidation-pending')
}

/** Answers a path's other methods with a 405, and `OPTIONS` with the allowed ones. */
export function methodNotAllowed(...allowed: string[]): RequestHandler {
  const allow = allowed.join(', ')
  return (req, res) => {
    res.set('Allow', allow)
    if (req.method !== 'OPTIONS') throw new ApiError(405, `${req.method} is not one of ${allow}`)
    res.status(204).end()
  }
}

/** The body without the row's key, which it may repeat but not change. */
export function withoutKey(
  body: unknown,
  params: Record<string, unknown>,
  key: z.ZodObject,
): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const columns = Object.entries(body)
  const isKey = ([name]: [string, unknown]) => Object.hasOwn(params, name)
  const wanted = key.parse(params)
  for (const [field, value] of columns.filter(isKey)) {
    const { data } = key.safeParse({ ...params, [field]: asInPath(value) })
    if (data && spelled(data[field]) === spelled(wanted[field])) continue
    throw new ApiError(400, 'A row keeps its key', [{ field, message: 'can not be changed' }])
  }
  return Object.fromEntries(columns.filter((column) => !isKey(column)))
}

function asInPath(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined
}

/** The same text for equal keys. */
function spelled(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}
