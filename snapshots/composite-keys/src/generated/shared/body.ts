// Made by pylight from pylight.yaml.
import { raw, type RequestHandler, Router } from 'express'

import { Prisma } from '../prisma/client.js'
import { ApiError } from './api-error.js'

/** Matches numbers of more than 15 characters, and strings, so that digits in them are skipped. */
const textsAndLongNumbers = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]{15,}/g

const readBody = Router().use(raw({ type: () => true, limit: '1mb' }), (req, _res, next) => {
  if (Buffer.isBuffer(req.body)) {
    req.body = req.body.length === 0 ? undefined : parse(req.body, req.get('content-type'))
  }
  next()
})

/** Bodies are JSON or absent. An empty body is absent, whatever its Content-Type. */
export const jsonBody: RequestHandler = (req, res, next) => {
  const { 'transfer-encoding': encoding, 'content-length': length } = req.headers
  if (encoding === undefined && length === undefined) next()
  else readBody(req, res, next)
}

function parse(body: Buffer, contentType = ''): unknown {
  if (!/^application\/json *($|;)/i.test(contentType)) {
    throw new ApiError(415, 'Content-Type must be application/json')
  }
  if (/charset="?(?!utf-?8\b)/i.test(contentType)) {
    throw new ApiError(415, 'The body must be UTF-8')
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
    const value: unknown = JSON.parse(text)
    return /\d[\d.]{15}/.test(text) ? JSON.parse(withoutRoundedNumbers(text)) : value
  } catch {
    throw new ApiError(400, 'The body is not JSON')
  }
}

/** Replaces numbers that JavaScript would round by an infinite one, which every column refuses. */
function withoutRoundedNumbers(json: string): string {
  return json.replace(textsAndLongNumbers, (token) => (isRounded(token) ? '1e999' : token))
}

function isRounded(token: string): boolean {
  const value = Number(token)
  if (token.startsWith('"') || String(value) === token) return false
  const exact = new Prisma.Decimal(token)
  return !exact.eq(value) && !exact.eq(value.toPrecision(17))
}
