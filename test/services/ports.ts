import { connect, createServer } from 'node:net'

const lowest = 12_000
const highest = 22_000

/** Vitest's processes have ports of their own, as a port is free until a server has started on it. */
const shares = 8
const perShare = (highest - lowest) / shares
const first = lowest + (Number(process.env['VITEST_POOL_ID'] ?? 0) % shares) * perShare
const given = new Set<number>()

/**
 * A free TCP port on 127.0.0.1. Neither it nor the port 10,000 above it, which nodes of a Redis cluster
 * use, is one that the system gives to connections, so a killed server finds it free when it restarts.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + Math.floor(Math.random() * perShare)
    if (given.has(port) || !(await isFree(port))) continue
    if (given.size > perShare / 2) given.clear()
    given.add(port)
    return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(false)
    })
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true)
      })
    })
  })
}

/** Whether anything accepts connections there, within a second. */
export function isListening(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 })
    const answer = (listening: boolean) => {
      socket.destroy()
      resolve(listening)
    }
    socket.once('connect', () => {
      answer(true)
    })
    socket.once('timeout', () => {
      answer(false)
    })
    socket.once('error', () => {
      answer(false)
    })
  })
}
