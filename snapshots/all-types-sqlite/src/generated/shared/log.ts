// Made by pylight from pylight.yaml.
import { pino } from 'pino'

import { env } from './env.js'

const isDevelopment = env.NODE_ENV === 'development' && process.stdout.isTTY

/** JSON, one line per event; formatted for people on a terminal in development. */
export const log = pino({
  level: env.LOG_LEVEL,
  ...(isDevelopment && { transport: { target: 'pino-pretty' } }),
})
