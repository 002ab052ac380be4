import type { AddressInfo } from 'node:net'

import { createApp } from './app.js'
import { env } from './generated/shared/env.js'
import { shutdown, startUp } from './generated/shared/lifecycle.js'
import { log } from './generated/shared/log.js'
import { createHttpServer, whyNotListening } from './generated/shared/server.js'
import { warmCaches } from './generated/warm.js'

startUp()
const { server, drain } = createHttpServer(createApp())

server.once('error', (error) => {
  log.fatal(whyNotListening(error))
  process.exit(1)
})
server.listen(env.PORT, () => {
  const { port } = server.address() as AddressInfo
  log.info(`listening on http://localhost:${port}`)
  void warmCaches()
})

/**
 * Answers the last requests, for up to 20 seconds after the grace period, then closes the cache and
 * the database.
 */
async function stop() {
  log.info('stopping')
  setTimeout(() => process.exit(1), (env.SHUTDOWN_GRACE_SECONDS + 20) * 1000).unref()
  await drain(env.SHUTDOWN_GRACE_SECONDS)
  await shutdown()
  process.exit(0)
}

let stoppedAt: number | undefined

/** Process managers may send a signal twice. Ctrl-C, a second after the first signal, ends at once. */
function onSignal(signal: NodeJS.Signals) {
  if (stoppedAt === undefined) {
    stoppedAt = performance.now()
    void stop()
  } else if (signal === 'SIGINT' && performance.now() - stoppedAt > 1000) {
    process.exit(130)
  }
}

process.on('SIGTERM', onSignal)
process.on('SIGINT', onSignal)
