import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { ApiClient } from '../running/api-client.js'
import { isListening } from '../services/ports.js'
import { startProcess, type ServerProcess } from '../services/server-process.js'
import { keyPrefix, shopFolder } from './shop-project.js'
import { DemoProblem } from './terminal.js'

export interface DemoServer {
  api: ApiClient
  process: ServerProcess
}

export async function startServer(port: number, redisUrl: string): Promise<DemoServer> {
  const env = { ...process.env, NODE_ENV: 'production', PORT: port.toString(), REDIS_URL: redisUrl }
  const server = startProcess(process.execPath, [join(shopFolder, 'dist/server.js')], { cwd: shopFolder, env })
  const api = new ApiClient(`http://localhost:${port.toString()}`)
  const deadline = Date.now() + 20_000
  while (!(await api.isUp())) {
    if (server.child.exitCode !== null || Date.now() > deadline) {
      await server.stop()
      throw new DemoProblem(`The API didn't start:\n${server.output()}`)
    }
    await sleep(50)
  }
  return { api, process: server }
}

/** The port itself, or the next free one. */
export async function freePortFrom(port: number): Promise<number> {
  const isTaken = await isListening('127.0.0.1', port)
  if (isTaken && port === 65_535) throw new DemoProblem('No port is free. Choose one with PORT.')
  return isTaken ? freePortFrom(port + 1) : port
}

/** Removes the keys of an earlier demo; returns whether Redis answers. */
export async function clearRedis(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 1_000, retryStrategy: () => null })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    for await (const keys of redis.scanStream({ match: `${keyPrefix}*` }) as AsyncIterable<string[]>) {
      if (keys.length > 0) await redis.unlink(...keys)
    }
    return true
  } catch {
    return false
  } finally {
    redis.disconnect()
  }
}
