import { createApp } from './app.js'
import { store } from './generated/shared/cache/connection.js'
import { env } from './generated/shared/env.js'
import { log } from './generated/shared/log.js'
import { prisma } from './generated/shared/prisma.js'
import { warmCaches } from './generated/warm.js'

const server = createApp().listen(env.PORT, (error) => {
  if (error) {
    log.fatal(error.message)
    process.exit(1)
  }
  log.info(`listening on http://localhost:${env.PORT}`)
  void warmCaches()
})
server.requestTimeout = 30_000
server.headersTimeout = 10_000

/** Finishes the requests under way, then closes what they needed. */
function stop() {
  log.info('stopping')
  setTimeout(() => process.exit(1), 10_000).unref()
  setInterval(() => {
    server.closeIdleConnections()
  }, 100).unref()
  server.close(() => {
    store.close()
    void prisma.$disconnect().then(() => process.exit(0))
  })
}

process.once('SIGTERM', stop)
process.once('SIGINT', stop)
