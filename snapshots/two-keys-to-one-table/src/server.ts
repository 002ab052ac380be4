import { createApp } from './app.js'
import { store } from './generated/shared/cache/connection.js'
import { env } from './generated/shared/env.js'
import { log } from './generated/shared/log.js'
import { prisma } from './generated/shared/prisma.js'
import { createHttpServer } from './generated/shared/server.js'
import { warmCaches } from './generated/warm.js'

const { server, drain } = createHttpServer(createApp())

server.once('error', (error) => {
  log.fatal(error.message)
  process.exit(1)
})
server.listen(env.PORT, () => {
  log.info(`listening on http://localhost:${env.PORT}`)
  void warmCaches()
})

/** Finishes the requests under way, then closes the cache and the database. */
async function stop() {
  log.info('stopping')
  setTimeout(() => process.exit(1), 10_000).unref()
  await drain()
  store.close()
  await prisma.$disconnect()
  process.exit(0)
}

process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
