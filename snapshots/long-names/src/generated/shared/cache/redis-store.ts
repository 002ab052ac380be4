// Made by pylight from pylight.yaml.
import { createHash } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

import { Cluster, type Redis, ReplyError } from 'ioredis'

import { env } from '../env.js'
import { log } from '../log.js'
import { hasDatabaseNumber } from '../redis-url.js'
import { BatchedReads } from './batched-reads.js'
import { readAll } from './redis-reads.js'
import * as scripts from './redis-scripts.js'
import { Replies } from './replies.js'
import type { Store } from './store.js'
import type { Undelivered } from './undelivered.js'

/** How long Redis may take to reply. */
const replyMs = 100

/**
 * Keeps entries in Redis. A command without timely reply closes the connection: until it is ready
 * again, no request waits for Redis.
 */
export class RedisStore implements Store {
  era: string | null = null
  /** Fences from before a restart or a failover may be lost. */
  fencesHoldFrom = Infinity
  private readonly redis: Redis | Cluster
  /** Delivered whenever Redis is back, before the cache uses it. */
  private readonly undelivered: Undelivered
  /** How long a writer may stay in a fence. */
  private readonly fenceMs: number
  private downSince = performance.now()
  private connections = 0
  private hasWarned = false
  private readonly replies = new Replies(replyMs, () => this.bytesRead())
  private readonly reads = new BatchedReads((keys) => this.attempt(readAll(this.redis, keys)))
  private readonly events = new EventEmitter().setMaxListeners(0)

  constructor(redis: Redis | Cluster, undelivered: Undelivered, fenceMs: number) {
    this.redis = redis
    this.undelivered = undelivered
    this.fenceMs = fenceMs
    redis.on('ready', () => void this.open())
    redis.on('close', () => {
      this.lose()
    })
    redis.on('-node', () => {
      this.reconnect() // a cluster's server may come back with other data
    })
    redis.on('end', () => void this.revive())
    redis.on('error', (error: Error) => {
      this.warn(error)
    })
    if (redis.status === 'ready') void this.open()
  }

  mget(keys: string[]) {
    return this.reads.read(keys)
  }

  async set(key: string, value: string | Buffer, ttlMs: number) {
    await this.attempt(this.redis.set(key, value, 'PX', ttlMs))
  }

  async setNxGet(key: string, value: string, ttlMs: number) {
    const [, current] = await this.attempt(
      Promise.all([this.redis.set(key, value, 'PX', ttlMs, 'NX'), this.redis.getBuffer(key)]),
    )
    return current ?? Buffer.from(value)
  }

  async compareAndSet(
    key: string,
    expected: string | Buffer | null,
    value: string | Buffer,
    ttlMs: number,
  ) {
    const swapped = await this.attempt(
      this.redis.eval(scripts.compareAndSet, 1, key, expected ?? '', value, ttlMs),
    )
    return swapped === 1
  }

  async unlink(key: string) {
    await this.attempt(this.redis.unlink(key))
  }

  async enter(key: string, writer: string, ttlMs: number) {
    await this.attempt(this.redis.eval(scripts.fence, 1, key, writer, ttlMs, '', 0))
  }

  async leave(key: string, writer: string, value: string | null, ttlMs: number) {
    await this.attempt(this.redis.eval(scripts.fence, 1, key, writer, 0, value ?? '', ttlMs))
  }

  async isBackWithin(ms: number): Promise<boolean> {
    const patience = Math.ceil(this.downSince + ms - performance.now())
    if (this.era !== null || patience <= 0) return this.era !== null
    const back = once(this.events, 'open', { signal: AbortSignal.timeout(patience) })
    return back.then(
      () => true,
      () => false,
    )
  }

  /** Closes the connection; once it is ready again, what is undelivered is delivered first. */
  reconnect() {
    if (this.era === null) return
    this.lose()
    this.redis.disconnect(true)
  }

  async increment(key: string, field: string, amount: number, ttlMs?: number) {
    await this.attempt(this.redis.hincrby(key, field, amount))
    if (ttlMs !== undefined) await this.attempt(this.redis.pexpire(key, ttlMs))
  }

  counts(key: string): Promise<Record<string, string>> {
    return this.attempt(this.redis.hgetall(key))
  }

  async sizes(limit: number): Promise<Map<string, number>> {
    const sizes = new Map<string, number>()
    for (const node of this.redis instanceof Cluster ? this.redis.nodes('master') : [this.redis]) {
      const found = node.scanStream({ match: '*:GET:*', count: 500 }) as AsyncIterable<string[]>
      for await (const keys of found) {
        const bytes = await Promise.all(keys.map((key) => node.memory('USAGE', key)))
        for (const [at, key] of keys.entries()) sizes.set(key, bytes[at] ?? 0)
        if (sizes.size >= limit) return sizes
      }
    }
    return sizes
  }

  /** Not counted in a cluster, where one of several connections may hang. */
  private bytesRead(): number {
    return this.redis instanceof Cluster ? 0 : this.redis.stream.bytesRead
  }

  /** A connection whose database can't be selected stays with database 0. */
  private async selectDatabase() {
    if (!hasDatabaseNumber(env.REDIS_URL)) {
      throw new Error('REDIS_URL must name a database by its number: redis://localhost:6379/0')
    }
    if (this.redis instanceof Cluster) return
    const { db = 0 } = this.redis.options
    if (db !== 0) await this.redis.select(db)
  }

  private async info(): Promise<string> {
    if (!(this.redis instanceof Cluster)) return this.redis.info()
    const masters = this.redis.nodes('master').map((node) => node.info())
    return (await Promise.all(masters)).sort().join('\n')
  }

  close() {
    this.redis.removeAllListeners('end')
    this.redis.disconnect()
  }

  private attempt<Reply>(command: Promise<Reply>): Promise<Reply> {
    const reply = this.replies.inTime(command)
    reply.catch((error: Error) => {
      if (isHarmless(error)) return
      this.warn(error)
      this.reconnect()
    })
    return reply
  }

  private async open() {
    const connection = ++this.connections
    try {
      const info = await this.replies.inTime(this.info())
      await this.replies.inTime(this.selectDatabase())
      if (/^role:slave\b/m.test(info)) throw new Error('REDIS_URL names a replica')
      if (/^min_slaves_good_slaves:0\b/m.test(info)) throw new Error('Redis has lost its replicas')
      while (!this.undelivered.isEmpty) await this.undelivered.deliver(this)
      if (connection !== this.connections) return
      this.fencesHoldFrom = performance.now() + this.fenceMs - uptimeMs(info)
      this.era = fingerprint(info)
      this.events.emit('open')
      this.hasWarned = false
      log.info('cache up')
    } catch (error) {
      this.warn(error as Error)
      await wait(1000, undefined, { ref: false })
      if (connection === this.connections) this.redis.disconnect(true)
    }
  }

  /** ioredis gives up for good when a failover happens while it asks Sentinel for the master. */
  private async revive() {
    await wait(1000, undefined, { ref: false })
    await this.redis.connect().catch(() => undefined)
  }

  private lose() {
    this.connections++
    if (this.era === null) return
    this.era = null
    this.downSince = performance.now()
  }

  /** Once for each time that Redis is away. The message alone: an error of a login holds the password. */
  private warn(error: Error) {
    const level = this.hasWarned ? 'debug' : 'warn'
    this.hasWarned = true
    log[level]({ cause: causeOf(error) }, 'cache down: requests go to the database')
  }
}

/** A cluster says that all of its servers failed; the last one said why. */
function causeOf(error: Error & { lastNodeError?: Error }): string {
  return (error.lastNodeError ?? error).message
}

/** Redis refused the command, but not because another server may have taken its place. */
function isHarmless(error: Error): boolean {
  return error instanceof ReplyError && !/^(READONLY|NOREPLICAS)\b/.test(error.message)
}

/** Differs after a restart (`run_id`) and after a failover (`master_replid`). */
function fingerprint(info: string): string {
  const ids = info.match(/^(run_id|master_replid):\w+/gm) ?? []
  return createHash('sha256').update(ids.join()).digest('base64url').slice(0, 12)
}

/**
 * The least uptime that any server can have; Redis rounds it to seconds. Zero when a server was
 * once a replica: it is unknown since when it is the master.
 */
function uptimeMs(info: string): number {
  const wasPromoted = /^second_repl_offset:(?!-1\b)/m.test(info)
  const seconds = [...info.matchAll(/^uptime_in_seconds:(\d+)/gm)].map(([, text]) => Number(text))
  return wasPromoted ? 0 : Math.max(0, Math.min(...seconds) - 1) * 1000
}
