// Made by pylight from pylight.yaml.
import { Redis } from 'ioredis'

import { env } from './env.js'

/**
 * Commands fail at once while Redis is away and are never sent twice: the cache would rather ask the
 * database than wait, and a write that arrives late could bring an old answer back.
 */
export const redis = new Redis(env.REDIS_URL, {
  connectionName: 'pylight',
  commandTimeout: 100,
  connectTimeout: 2000,
  maxRetriesPerRequest: 0,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  enableAutoPipelining: true,
  retryStrategy: (attempt) => Math.min(attempt * 50, 1000),
})
