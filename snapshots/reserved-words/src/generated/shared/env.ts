// Made by pylight from pylight.yaml.
import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

import { z } from 'zod'

const hasFile = existsSync('.env')
if (hasFile) process.loadEnvFile('.env')

/** An empty variable isn't set: Docker Compose passes on like that what is missing. */
const variables = {
  ...filled(hasFile ? parseEnv(readFileSync('.env', 'utf8')) : {}),
  ...filled(process.env),
}

const Environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^(file|sqlite(\+\w+)?):/,
      'must begin with file: as this project was generated for sqlite',
    )
    .default('file:./words.db'),
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
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.string().default('development'),
})

/** The project's environment variables, checked at start. */
export const env = readEnvironment()

function readEnvironment() {
  const { data: values, error } = Environment.safeParse(variables)
  if (error) {
    for (const { path, message } of error.issues) console.error(`${path.join('.')} ${message}`)
    process.exit(1)
  }
  return values
}

function filled(values: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}
