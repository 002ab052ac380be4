// Made by pylight from pylight.yaml.
import { createHash } from 'node:crypto'

import { ApiError } from '../api-error.js'

/** A response's body as it is sent, and how the cache came by it. */
export interface CachedBody {
  /** 404 when the body says that there is no such row. */
  status: 200 | 404
  body: Buffer
  /** A strong ETag, with its quotes (RFC 9110, 8.8.3). */
  etag: string
  cache: CacheResult
}

export type CacheResult =
  { result: 'hit'; ttl: number } | { result: 'miss' } | { result: 'bypass'; why: BypassReason }

export type BypassReason =
  'redis-down' | 'database-unknown' | 'not-cached' | 'write-in-progress' | 'transaction'

/** What a key holds: a body, its stamp, and until when it is fresh (ms since 1970). */
export interface CacheEntry extends Omit<CachedBody, 'cache'> {
  stamp: string
  freshUntil: number
}

const maxMegabytes = 10

/** The body of what `load` returns, or of the 404 that it throws or returns. */
export async function loadBody(
  load: () => Promise<object>,
  cache: CacheResult,
): Promise<CachedBody> {
  try {
    const value = await load()
    if (value instanceof Error) throw value
    return bodyOf(value, 200, cache)
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return bodyOf(error, 404, cache)
    throw error
  }
}

export function bodyOf(value: object, status: 200 | 404, cache: CacheResult): CachedBody {
  const body = Buffer.from(JSON.stringify(value))
  if (body.length > maxMegabytes * 1024 * 1024) throw tooLarge()
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`
  return { status, body, etag, cache }
}

function tooLarge(): ApiError {
  return new ApiError(400, `The answer is larger than ${maxMegabytes} MB: ask for fewer rows`, [
    { field: 'limit', message: 'is too high for rows of this size' },
  ])
}

const lineEnd = '\n'.charCodeAt(0)

/** A line each for stamp, status, ETag and end of freshness, then the body's bytes. */
export function pack({ stamp, status, etag, freshUntil, body }: CacheEntry): Buffer {
  return Buffer.concat([Buffer.from(`${stamp}\n${status}\n${etag}\n${freshUntil}\n`), body])
}

/** Undefined when the value isn't an entry. */
export function unpack(value: Buffer): CacheEntry | undefined {
  const fields: string[] = []
  let start = 0
  while (fields.length < 4) {
    const end = value.indexOf(lineEnd, start)
    if (end < 0) return undefined
    fields.push(value.toString('latin1', start, end))
    start = end + 1
  }
  const [stamp = '', status, etag = '', freshUntil] = fields
  return {
    stamp,
    status: status === '404' ? 404 : 200,
    etag,
    freshUntil: Number(freshUntil),
    body: value.subarray(start),
  }
}
