// Made by pylight from pylight.yaml.
import type { RequestHandler } from 'express'

import { ApiError } from './api-error.js'
import { keyOf } from './client.js'
import { counterOf } from './rate-counter.js'

/** Refuses requests beyond so many of one user or address. `OPTIONS` doesn't count. */
export function limitRate(name: string, requests: number, seconds: number): RequestHandler {
  const count = counterOf(name, { points: requests, duration: seconds })
  return async (req, res, next) => {
    if (req.method !== 'OPTIONS') {
      const counted = await count(await keyOf(req))
      const reset = Math.ceil(counted.msBeforeNext / 1000)
      // draft-ietf-httpapi-ratelimit-headers-10
      res.append('RateLimit-Policy', `"${name}";q=${requests};w=${seconds}`)
      res.append('RateLimit', `"${name}";r=${counted.remainingPoints};t=${reset}`)
      if (counted.consumedPoints > requests) {
        res.set('Retry-After', String(reset))
        throw new ApiError(429, `More than ${requests} requests in ${seconds} seconds`)
      }
    }
    next()
  }
}
