// Made by pylight from pylight.yaml.
import { setTimeout as wait } from 'node:timers/promises'

import type { RequestHandler } from 'express'

import { store } from './cache/connection.js'
import { reportProblem } from './database-problems.js'
import { prisma } from './prisma.js'

/** How long the database may take to answer: less than a health check waits. */
const limitMs = 2000

let isStopping = false

/** Makes `/health` and `/health/ready` fail, so that no more requests are sent here. */
export function announceStop(): void {
  isStopping = true
}

/** Whether the process should be left running: it should while the database is down. */
export const live: RequestHandler = (_req, res) => {
  res.json({ status: 'healthy' })
}

/** 503 when the database is down or the server stops; the API works without its cache. */
export const health: RequestHandler = async (_req, res) => {
  const database = await Promise.race([stateOfDatabase(), wait(limitMs, 'down', { ref: false })])
  const isUp = database === 'up' && !isStopping
  res.status(isUp ? 200 : 503).json({
    status: isStopping ? 'stopping' : isUp ? 'healthy' : 'unhealthy',
    database,
    cache: store.era === null ? 'down' : 'up',
  })
}

/** Says in the log why the database is down. */
export async function stateOfDatabase(): Promise<'up' | 'down'> {
  try {
    await prisma.$queryRaw`SELECT 1`
    return 'up'
  } catch (error) {
    reportProblem(error)
    return 'down'
  }
}
