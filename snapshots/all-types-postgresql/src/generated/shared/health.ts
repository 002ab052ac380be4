// Made by pylight from pylight.yaml.
import type { RequestHandler } from 'express'

import { store } from './cache/connection.js'
import { prisma } from './prisma.js'

/** 503 when the database is down; the API serves on without its cache. */
export const health: RequestHandler = async (_req, res) => {
  const database = await prisma.$queryRaw`SELECT 1`.then(
    () => 'up',
    () => 'down',
  )
  const isUp = database === 'up'
  res.status(isUp ? 200 : 503).json({
    status: isUp ? 'healthy' : 'unhealthy',
    database,
    cache: store.era === null ? 'down' : 'up',
  })
}
