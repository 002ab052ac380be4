// Made by pylight from pylight.yaml.
import type { Socket } from 'node:net'

import { createPool, type Connection, type Pool } from 'mariadb'

import { driverUrl } from './session.js'

export interface PoolLimits {
  /** How long a connection may take to be made or to become free. */
  waitMs: number
  /** How long a statement may take, locks included. */
  statementMs: number
}

/** How much longer than its statement may take a server is waited for. */
const graceMs = 1000

/** Connections whose sessions read and write values in one way, whatever server, user or URL says. */
export function openPool(text: string, { waitMs, statementMs }: PoolLimits): Pool {
  const silenceMs = statementMs + graceMs
  const options = {
    acquireTimeout: waitMs.toString(),
    connectTimeout: waitMs.toString(),
    socketTimeout: silenceMs.toString(),
    prepareCacheLength: '0',
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

/** The driver would close a connection that nobody uses as well. */
function limitSilence(connection: Connection, limitMs: number): void {
  const { socket } = connection as Connection & { socket?: Socket } // not in the driver's types
  socket?.setTimeout(limitMs)
}
