// Made by pylight from pylight.yaml.
import { PrismaMariaDb } from '@prisma/adapter-mariadb'

import { PrismaClient } from '../prisma/client.js'
import { env } from './env.js'
import { log } from './log.js'

/** `mysql+pymysql://` is how SQLAlchemy spells it. Parameters of the URL go before these. */
const url = new URL(env.DATABASE_URL.replace(/^(mysql|mariadb)(\+\w+)?:/, 'mariadb:'))
const defaults = { connectTimeout: '2000', acquireTimeout: '1500' }
url.search = new URLSearchParams({
  ...defaults,
  ...Object.fromEntries(url.searchParams),
}).toString()

const adapter = new PrismaMariaDb(url.href)

export const prisma = new PrismaClient({
  adapter,
  errorFormat: 'minimal',
})

/**
 * mariadb 3.4 throws where nobody can catch it when a server that stops closes a connection that was only
 * just made. The pool makes another; any other exception ends the process as usual.
 */
process.on('uncaughtException', (error: Error & { code?: string }) => {
  if (error.code === 'ER_SOCKET_UNEXPECTED_CLOSE') {
    log.warn({ err: error }, 'the database closed a new connection')
    return
  }
  log.fatal({ err: error }, 'uncaught exception')
  process.exit(1)
})
