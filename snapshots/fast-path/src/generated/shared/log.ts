// Made by pylight from pylight.yaml.
import { pino } from 'pino'

import { env } from './env.js'
import { lazy } from './lazy.js'

/** A request's line says the same in words. */
const options = { ignore: 'pid,hostname,req,res,responseTime', translateTime: 'HH:MM:ss' }

/** JSON, one line per event; formatted for people on a terminal in development. */
export const log = lazy(() => {
  const isDevelopment = env.NODE_ENV === 'development' && process.stdout.isTTY
  return pino({
    level: env.LOG_LEVEL,
    ...(isDevelopment && { transport: { target: 'pino-pretty', options } }),
  })
})
