import { setTimeout as wait } from 'node:timers/promises'
import { type OwnRedis, startRedis } from '../../../services/redis.js'
import { ask } from './ask.js'
import { pairFaults } from './pair-faults.js'
import { TcpProxy } from './tcp-proxy.js'
import type { TestedRedis } from './tested-redis.js'

const oldFile = 'old.rdb'
const args = [
  ...['--rdb-del-sync-files', 'yes', '--repl-diskless-sync-delay', '0'],
  ...['--enable-protected-configs', 'yes'],
]

/** A Redis and a replica that can be killed, restored and promoted; each API process has its own proxy. */
export class RedisPair implements TestedRedis {
  readonly faults = pairFaults(this)
  readonly proxies: TcpProxy[] = []
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

  masters(): Promise<OwnRedis[]> {
    return Promise.resolve([this.primary])
  }

  async nextUrl(): Promise<string> {
    const proxy = new TcpProxy(this.primary.port)
    await proxy.listen()
    this.proxies.push(proxy)
    return `redis://127.0.0.1:${proxy.port.toString()}`
  }

  keys(): Promise<number> {
    return ask(this.primary, (client) => client.dbsize())
  }

  /** Saves the snapshot for `restore`. */
  async snapshot(): Promise<void> {
    await ask(this.primary, async (client) => {
      await client.config('SET', 'dbfilename', oldFile)
      await client.save()
      await client.config('SET', 'dbfilename', 'dump.rdb')
    })
    this.hasSnapshot = true
  }

  /** Kills the primary and starts it from the last snapshot. */
  async restore(): Promise<number> {
    if (!this.hasSnapshot) return 0
    await this.primary.restart(['--dbfilename', oldFile])
    return this.keys()
  }

  /** Lets the replica fall behind for a while, kills the primary and promotes the replica. */
  async promote(lagMs: number): Promise<number> {
    this.link.set('swallow-replies')
    await wait(lagMs)
    await this.primary.kill()
    this.link.close()
    await ask(this.replica, (client) => client.replicaof('NO', 'ONE'))
    ;[this.primary, this.replica] = [this.replica, this.primary]
    this.hasSnapshot = false
    const keys = await this.keys()
    for (const proxy of this.proxies) proxy.retarget(this.primary.port)
    return keys
  }

  /** Starts the former primary as the replica of the new one. */
  async follow(): Promise<void> {
    this.link = new TcpProxy(this.primary.port)
    await this.link.listen()
    await this.replica.restart()
    await ask(this.replica, (client) => client.replicaof('127.0.0.1', this.link.port))
  }

  async close(): Promise<void> {
    for (const proxy of [this.link, ...this.proxies]) proxy.close()
    await Promise.all([this.primary.stop(), this.replica.stop()])
  }
}
