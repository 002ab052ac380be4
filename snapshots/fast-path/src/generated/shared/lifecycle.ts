// Made by pylight from pylight.yaml.
import { verifier } from './auth/jwt.js'
import { store } from './cache/connection.js'
import { env } from './env.js'
import { stateOfDatabase } from './health.js'
import { isMade, make } from './lazy.js'
import { log } from './log.js'
import { startMetrics, stopMetrics } from './metrics-server.js'
import { prisma } from './prisma.js'

/** Checks the settings and connects; ends the process, and says why, when a setting is wrong. */
export function startUp(): void {
  try {
    for (const part of [env, log, prisma, store, verifier]) make(part)
    startMetrics()
    void stateOfDatabase()
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}

/** Closes the cache and the database, so that a script or a test can end. */
export async function shutdown(): Promise<void> {
  stopMetrics()
  if (isMade(store)) store.close()
  if (isMade(prisma)) await prisma.$disconnect()
}
