// Made by pylight from pylight.yaml.
import { PrismaClient } from '../prisma/client.js'
import { env } from './env.js'
import { sqlite } from './sqlite/adapter.js'
import { sqliteFile } from './sqlite/file.js'

export const prisma = new PrismaClient({
  adapter: sqlite(sqliteFile(env.DATABASE_URL, process.cwd())),
  errorFormat: 'minimal',
  transactionOptions: { maxWait: 5000 }, // as long as any write waits
})
