// Made by pylight from pylight.yaml.
import { lazy } from '../lazy.js'
import { redis } from '../redis.js'
import { fenceMs } from './invalidation.js'
import { RedisStore } from './redis-store.js'
import { Undelivered } from './undelivered.js'

export const undelivered = new Undelivered()

export const store = lazy(() => new RedisStore(redis, undelivered, fenceMs))
