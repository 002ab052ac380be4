import type { Redis } from 'ioredis'
import { type Connection, serversOf } from './connect.js'
import { parseInfo } from './server-info.js'

export interface RedisHealth {
  version: string
  role: string
  /** In bytes; 0 for no limit. */
  maxMemory: number
  evictionPolicy: string
  /** `snapshots`, `append-only file` or both; empty for none. */
  persistence: string[]
  /** The median of 20 round trips. */
  milliseconds: number
}

/** The health of each server that holds keys. */
export function readHealth(redis: Connection): Promise<RedisHealth[]> {
  return Promise.all(serversOf(redis).map(healthOf))
}

async function healthOf(redis: Redis): Promise<RedisHealth> {
  const info = parseInfo(await redis.info())
  return {
    version: info.get('redis_version') ?? '',
    role: info.get('role') ?? '',
    maxMemory: Number(info.get('maxmemory') ?? 0),
    evictionPolicy: info.get('maxmemory_policy') ?? '',
    persistence: [
      ...((await savesSnapshots(redis)) ? ['snapshots'] : []),
      ...(info.get('aof_enabled') === '1' ? ['append-only file'] : []),
    ],
    milliseconds: await medianRoundTrip(redis),
  }
}

/** Hosted servers may refuse to show their configuration. */
async function savesSnapshots(redis: Redis): Promise<boolean> {
  const answer = await redis.config('GET', 'save').catch(() => [])
  return Array.isArray(answer) && typeof answer[1] === 'string' && answer[1] !== ''
}

async function medianRoundTrip(redis: Redis): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 20; i++) {
    const start = performance.now()
    await redis.ping()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[10] ?? 0
}
