// Made by pylight from pylight.yaml.
import { PrismaPg } from '@prisma/adapter-pg'

import { PrismaClient } from '../prisma/client.js'
import { env } from './env.js'
import { log } from './log.js'
import { openPool } from './postgresql/pool.js'
import { parseServerUrl } from './server-url.js'

const url = parseServerUrl(env.DATABASE_URL, 'postgresql')
export const schema = url.searchParams.get('schema') ?? 'public'

const timeoutMs = env.DATABASE_TIMEOUT_SECONDS * 1000
const pool = openPool(url.href, { waitMs: timeoutMs, statementMs: timeoutMs })

const adapter = new PrismaPg(pool, {
  schema,
  disposeExternalPool: true,
  onPoolError: (error) => {
    log.warn({ reason: error.message }, 'lost an idle database connection')
  },
})

export const prisma = new PrismaClient({
  adapter,
  errorFormat: 'minimal',
  transactionOptions: { maxWait: timeoutMs, timeout: timeoutMs },
})
