import { Redis } from 'ioredis'
import { type OwnRedis, startRedis } from '../services/redis.js'
import { TcpProxy } from './tcp-proxy.js'

const oldFile = 'old.rdb'
const args = [
  ...['--rdb-del-sync-files', 'yes', '--repl-diskless-sync-delay', '0'],
  ...['--enable-protected-configs', 'yes'],
]

/** A Redis with a replica, each to be killed, restored and promoted. */
export class RedisPair {
  private hasSnapshot = false

  private constructor(
    public primary: OwnRedis,
    private replica: OwnRedis,
    /** Through which the replica follows. */
    private link: TcpProxy,
  ) {}

  static async start(): Promise<RedisPair> {
    const [primary, replica] = await Promise.all([startRedis({ args }), startRedis({ args })])
    const pair = new RedisPair(primary, replica, new TcpProxy(primary.port))
    await pair.follow()
    return pair
  }

  /** Sends commands to the primary. */
  admin<Result>(run: (client: Redis) => Promise<Result>): Promise<Result> {
    return ask(this.primary, run)
  }

  keys(): Promise<number> {
    return this.admin((client) => client.dbsize())
  }

  /** Saves what `restore` goes back to. */
  async snapshot(): Promise<void> {
    await this.admin(async (client) => {
      await client.config('SET', 'dbfilename', oldFile)
      await client.save()
      await client.config('SET', 'dbfilename', 'dump.rdb')
    })
    this.hasSnapshot = true
  }

  /** Kills the primary and starts it with what it held when it was last saved. */
  async restore(): Promise<number> {
    if (!this.hasSnapshot) return 0
    await this.primary.restart(['--dbfilename', oldFile])
    return this.keys()
  }

  /** Lets the replica fall behind for a while, kills the primary and puts the replica in its place. */
  async promote(lagMs: number): Promise<number> {
    this.link.set('swallow-replies')
    await new Promise((resolve) => setTimeout(resolve, lagMs))
    await this.primary.kill()
    this.link.close()
    await ask(this.replica, (client) => client.replicaof('NO', 'ONE'))
    ;[this.primary, this.replica] = [this.replica, this.primary]
    this.hasSnapshot = false
    return this.keys()
  }

  /** Starts the former primary as the replica of the new one. */
  async follow(): Promise<void> {
    this.link = new TcpProxy(this.primary.port)
    await this.link.listen()
    await this.replica.restart()
    await ask(this.replica, (client) => client.replicaof('127.0.0.1', this.link.port))
  }

  async close(): Promise<void> {
    this.link.close()
    await Promise.all([this.primary.stop(), this.replica.stop()])
  }
}

async function ask<Result>(redis: OwnRedis, run: (client: Redis) => Promise<Result>) {
  const client = new Redis(redis.url, { commandTimeout: 5_000, retryStrategy: () => null })
  client.on('error', () => undefined)
  try {
    return await run(client)
  } finally {
    client.disconnect()
  }
}
