// Made by pylight from pylight.yaml.
import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

import { z } from 'zod'

import { lazy } from './lazy.js'

const hasFile = existsSync('.env')
if (hasFile) process.loadEnvFile('.env')

/** A blank variable counts as unset: Docker Compose passes a missing one as an empty one. */
const variables = {
  ...filled(hasFile ? parseEnv(readFileSync('.env', 'utf8')) : {}),
  ...filled(process.env),
}

const { NODE_ENV = 'development' } = variables
const graceSeconds = NODE_ENV === 'development' ? 0 : 5

const Environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^(file|sqlite(\+\w+)?):/,
      'must begin with file: as this project was generated for sqlite',
    )
    .default('file:./company.db'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?(\+sentinel)?:\/\//, 'must begin with redis(s):// or redis(s)+sentinel://')
    .default('redis://localhost:6379/0'),
  /** How long a statement may wait for a connection, and how long it may run. */
  DATABASE_TIMEOUT_SECONDS: z.coerce.number().min(0.1).max(600).default(5),
  /** The share of hits, from 0 to 1, that are compared with the database. */
  CACHE_CHECK_RATE: z.coerce.number().min(0).max(1).default(0),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  MAX_CONNECTIONS: z.coerce.number().int().min(1).default(1000),
  /** How long a connection without a request stays open: longer than a load balancer uses it. */
  KEEP_ALIVE_SECONDS: z.coerce.number().min(1).max(600).default(5),
  /** How long new requests are still answered after SIGTERM, while health checks fail. */
  SHUTDOWN_GRACE_SECONDS: z.coerce.number().min(0).max(600).default(graceSeconds),
  /** Who may read /metrics: those who send the token, or reach the port. */
  METRICS_TOKEN: z.string().min(16).optional(),
  METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.string().default('development'),
})

/** The project's environment variables, checked when the first one is read. */
export const env = lazy(() => {
  const { data: values, error } = Environment.safeParse(variables)
  if (!error) return values
  throw new Error(
    error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'),
  )
})

function filled(values: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value?.trim() !== ''))
}
