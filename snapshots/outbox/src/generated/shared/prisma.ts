// Made by pylight from pylight.yaml.
import { PrismaPg } from '@prisma/adapter-pg'

import { PrismaClient } from '../prisma/client.js'
import { env } from './env.js'
import { lazy } from './lazy.js'
import { log } from './log.js'
import { openPool } from './postgresql/pool.js'
import { parseServerUrl } from './server-url.js'

/** Connects with the first statement. */
export const prisma = lazy(() => {
  const timeoutMs = env.DATABASE_TIMEOUT_SECONDS * 1000
  const pool = openPool(databaseUrl().href, {
    waitMs: timeoutMs,
    statementMs: timeoutMs,
    connections: env.DATABASE_POOL_SIZE,
  })
  return new PrismaClient({
    adapter: new PrismaPg(pool, {
      schema: schemaName(),
      disposeExternalPool: true,
      onPoolError: (error) => {
        log.warn({ reason: error.message }, 'lost an idle database connection')
      },
    }),
    errorFormat: 'minimal',
    transactionOptions: { maxWait: timeoutMs, timeout: timeoutMs },
  })
})

/** The schema that has the tables: `?schema=` of the database's URL. */
export function schemaName(): string {
  return databaseUrl().searchParams.get('schema') ?? 'public'
}

function databaseUrl(): URL {
  return parseServerUrl(env.DATABASE_URL, 'postgresql')
}
