// Made by pylight from pylight.yaml.
import { EventEmitter } from 'node:events'

import { PrismaMariaDb } from '@prisma/adapter-mariadb'

import { PrismaClient } from '../prisma/client.js'
import { logOutage } from './database-problems.js'
import { env } from './env.js'
import { lazy } from './lazy.js'
import { log } from './log.js'
import { readDatetimes } from './mysql/datetimes.js'
import { openPool } from './mysql/pool.js'

/** Connects when it is first used. */
export const prisma = lazy(() => {
  const timeoutMs = env.DATABASE_TIMEOUT_SECONDS * 1000
  const limits = { waitMs: timeoutMs, statementMs: timeoutMs, connections: env.DATABASE_POOL_SIZE }
  const pool = readDatetimes(openPool(env.DATABASE_URL, limits))
  EventEmitter.prototype.on.call(pool, 'error', logOutage) // not in the driver's types
  process.on('uncaughtException', endUnlessHarmless)
  return new PrismaClient({
    adapter: new PrismaMariaDb(pool, { disposeExternalPool: true }),
    errorFormat: 'minimal',
    transactionOptions: { maxWait: timeoutMs, timeout: timeoutMs },
  })
})

/**
 * mariadb 3.4 throws an error that can't be caught when a connection ends that was just opened. The
 * pool opens another. Any other exception ends the process as usual.
 */
function endUnlessHarmless(error: Error & { fatal?: boolean }): void {
  if (error.fatal) {
    log.warn({ reason: error.message }, 'the database closed a new connection')
    return
  }
  log.fatal({ err: error }, 'uncaught exception')
  process.exit(1)
}
