// Made by pylight from pylight.yaml.
import { PrismaLibSql } from '@prisma/adapter-libsql'

import { PrismaClient } from '../prisma/client.js'
import { env } from './env.js'

/** `sqlite:///shop.db` is how SQLAlchemy spells `file:shop.db`. */
const url = env.DATABASE_URL.replace(/^sqlite:(\/\/\/)?/, 'file:')

export const prisma = new PrismaClient({
  adapter: new PrismaLibSql({ url, intMode: 'bigint' }),
  errorFormat: 'minimal',
})
