// Made by pylight from pylight.yaml.
import { PrismaMariaDb } from '@prisma/adapter-mariadb'

import { PrismaClient } from '../prisma/client.js'
import { env } from './env.js'

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
