// Made by pylight from pylight.yaml.
import pg from 'pg'

import { env } from '../../env.js'
import { parseServerUrl } from '../../server-url.js'

/** Notifications only end a pause early: what they miss, the next poll finds. */

const retryMs = 5000

let client: pg.Client | undefined
let triedAt = -Infinity

/** Listens for writers, if it doesn't yet. A connection that is lost is opened again. */
export function listen(wake: () => void): void {
  if (client || performance.now() - triedAt < retryMs) return
  triedAt = performance.now()
  const { href } = parseServerUrl(env.DATABASE_URL, 'postgresql')
  const own = new pg.Client({
    connectionString: href,
    connectionTimeoutMillis: retryMs,
    keepAlive: true,
  })
  client = own
  const forget = () => {
    if (client === own) client = undefined
    void own.end().catch(() => undefined)
  }
  own.on('error', forget)
  own.on('end', forget)
  own.on('notification', wake)
  own
    .connect()
    .then(() => own.query('LISTEN pylight_outbox'))
    .catch(forget)
}

export async function stopListening(): Promise<void> {
  const own = client
  client = undefined
  triedAt = Infinity
  await own?.end().catch(() => undefined)
}
