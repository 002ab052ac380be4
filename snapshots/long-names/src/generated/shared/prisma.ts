// Made by pylight from pylight.yaml.
import { PrismaPg } from '@prisma/adapter-pg'

import { PrismaClient } from '../prisma/client.js'
import { env } from './env.js'
import { log } from './log.js'

/** `postgresql+asyncpg://` is how SQLAlchemy spells it. */
const url = new URL(env.DATABASE_URL.replace(/^postgres(ql)?(\+\w+)?:/, 'postgresql:'))
export const schema = url.searchParams.get('schema') ?? 'public'

const adapter = new PrismaPg(
  { connectionString: url.href, connectionTimeoutMillis: 3000 },
  {
    schema,
    onPoolError: (error) => {
      log.warn({ err: error }, 'lost an idle database connection')
    },
  },
)

export const prisma = new PrismaClient({
  adapter,
  errorFormat: 'minimal',
})
