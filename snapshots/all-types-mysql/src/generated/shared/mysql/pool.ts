// Made by pylight from pylight.yaml.
import type { Socket } from 'node:net'

import { createPool, type Connection, type Pool } from 'mariadb'

import { driverUrl } from './session.js'

export interface PoolLimits {
  /** How long to wait for a new or a free connection. */
  waitMs: number
  /** How long a statement may run, including waits for locks. */
  statementMs: number
  connections?: number | undefined
}

/** How long to wait for a server beyond its statement's limit. */
const graceMs = 1000

/** Connections with the same session settings, whatever the server, user or URL sets. */
export function openPool(text: string, { waitMs, statementMs, connections }: PoolLimits): Pool {
  const silenceMs = statementMs + graceMs
  const options = {
    acquireTimeout: waitMs.toString(),
    connectTimeout: waitMs.toString(),
    socketTimeout: silenceMs.toString(),
    prepareCacheLength: '0',
    ...(connections !== undefined && { connectionLimit: connections.toString() }),
  }
  const pool = createPool(driverUrl(text, statementMs, options))
  const lent = new WeakSet<Connection>()
  pool.on('acquire', (connection) => {
    lent.add(connection)
    limitSilence(connection, silenceMs)
  })
  pool.on('release', (connection) => {
    lent.delete(connection)
    limitSilence(connection, 0)
  })
  pool.on('connection', (connection) => {
    if (!lent.has(connection)) limitSilence(connection, 0)
  })
  return pool
}

/** Only while lent: the driver would otherwise close idle connections, too. */
function limitSilence(connection: Connection, limitMs: number): void {
  const { socket } = connection as Connection & { socket?: Socket } // not in the driver's types
  socket?.setTimeout(limitMs)
}
