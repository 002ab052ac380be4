// Made by pylight from pylight.yaml.
import { PrismaClient } from '../prisma/client.js'
import { env } from './env.js'
import { lazy } from './lazy.js'
import { sqlite } from './sqlite/adapter.js'
import { sqliteFile } from './sqlite/file.js'

/** Connects with the first statement. */
export const prisma = lazy(() => {
  const timeoutMs = env.DATABASE_TIMEOUT_SECONDS * 1000
  const file = sqliteFile(env.DATABASE_URL, process.cwd())
  return new PrismaClient({
    adapter: sqlite(file, { waitMs: timeoutMs, statementMs: timeoutMs }),
    errorFormat: 'minimal',
    transactionOptions: { maxWait: timeoutMs, timeout: timeoutMs },
    omit: {
      constructor: {},
      package: { private: true },
    },
  })
})
