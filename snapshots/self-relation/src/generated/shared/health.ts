// Made by pylight from pylight.yaml.
import { setTimeout as wait } from 'node:timers/promises'

import type { RequestHandler } from 'express'

import { store } from './cache/connection.js'
import { prisma } from './prisma.js'

/** How long the database may take to answer: less than a health check waits. */
const limitMs = 2000

/** 503 when the database is down; the API works without its cache. */
export const health: RequestHandler = async (_req, res) => {
  const answer = prisma.$queryRaw`SELECT 1`.then(
    () => 'up',
    () => 'down',
  )
  const database = await Promise.race([answer, wait(limitMs, 'down', { ref: false })])
  const isUp = database === 'up'
  res.status(isUp ? 200 : 503).json({
    status: isUp ? 'healthy' : 'unhealthy',
    database,
    cache: store.era === null ? 'down' : 'up',
  })
}
