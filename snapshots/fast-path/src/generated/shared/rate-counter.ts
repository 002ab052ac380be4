// Made by pylight from pylight.yaml.
import { setTimeout as wait } from 'node:timers/promises'

import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible'

import { store } from './cache/connection.js'
import { lazy } from './lazy.js'
import { redis } from './redis.js'

/** Milliseconds that Redis may take. */
const replyMs = 100

interface Limit {
  points: number
  /** In seconds. */
  duration: number
}

/** Counts the requests of each key in Redis; while Redis is away, in this process. */
export function counterOf(name: string, limit: Limit) {
  const own = new RateLimiterMemory(limit)
  const shared = lazy(() => {
    const keyPrefix = `@rate:${name}`
    return new RateLimiterRedis({ ...limit, keyPrefix, storeClient: redis })
  })
  return async (key: string): Promise<RateLimiterRes> => {
    const counted = store.era === null ? undefined : await countInTime(shared, key)
    return counted ?? count(own, key)
  }
}

/** Undefined when Redis fails or is late. */
async function countInTime(
  limiter: RateLimiterAbstract,
  key: string,
): Promise<RateLimiterRes | undefined> {
  const late = wait(replyMs, undefined, { ref: false })
  return Promise.race([count(limiter, key), late]).catch(() => undefined)
}

async function count(limiter: RateLimiterAbstract, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key)
  } catch (error) {
    if (error instanceof RateLimiterRes) return error
    throw error
  }
}
