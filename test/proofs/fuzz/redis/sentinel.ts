import { type OwnRedis, startRedis } from '../../../services/redis.js'
import { type Sentinel, startSentinel } from '../../../services/sentinel.js'
import type { Random } from '../random.js'
import { ask } from './ask.js'
import { replicasInSync, replicate, within } from './replication.js'
import { sentinelFaults } from './sentinel-faults.js'
import type { TestedRedis } from './tested-redis.js'

/** The settings that the cache's guarantee needs behind Sentinel. */
const args = ['--repl-diskless-sync-delay', '0', '--min-replicas-to-write', '1']

/** A Redis with two replicas and three Sentinels, which call it `shop`. */
export class SentinelRedis implements TestedRedis {
  readonly faults = sentinelFaults(this)
  private urls = 0

  private constructor(
    private readonly servers: OwnRedis[],
    private readonly sentinels: Sentinel[],
  ) {}

  static async start(): Promise<SentinelRedis> {
    const primary = await startRedis({ args })
    const replicas = await Promise.all([1, 2].map(() => startRedis({ args })))
    await Promise.all(replicas.map((replica) => replicate(replica, primary)))
    const settings = [
      `sentinel monitor shop 127.0.0.1 ${primary.port.toString()} 2`,
      'sentinel down-after-milliseconds shop 500',
      'sentinel failover-timeout shop 2000',
      'sentinel parallel-syncs shop 2',
    ]
    const sentinels = await Promise.all([1, 2, 3].map(() => startSentinel(settings)))
    const redis = new SentinelRedis([primary, ...replicas], sentinels)
    await redis.untilWhole()
    return redis
  }

  async masters(): Promise<OwnRedis[]> {
    return [await this.primary()]
  }

  /** Each process asks another Sentinel first. */
  nextUrl(): Promise<string> {
    const first = this.urls++ % this.sentinels.length
    const hosts = [...this.sentinels.slice(first), ...this.sentinels.slice(0, first)]
    const list = hosts.map(({ port }) => `127.0.0.1:${port.toString()}`).join(',')
    return Promise.resolve(`redis+sentinel://${list}/shop`)
  }

  /** The primary by most Sentinels. */
  async primary(): Promise<OwnRedis> {
    const ports = await this.namedPorts()
    const votes = (server: OwnRedis) => ports.filter((port) => port === server.port).length
    const [first] = [...this.servers].sort((a, b) => votes(b) - votes(a))
    if (!first) throw new Error('No server was started')
    return first
  }

  /** Whether a Sentinel names another than this. */
  async isReplaced({ port }: OwnRedis): Promise<boolean> {
    return (await this.namedPorts()).some((named) => named !== port)
  }

  /** Makes a Sentinel replace the healthy primary. */
  async failOver(random: Random): Promise<void> {
    await askSentinel(random.pick(this.sentinels), 'FAILOVER')
  }

  /** Waits until all Sentinels agree and the replicas follow the primary, so that a failover is possible. */
  async untilWhole(): Promise<boolean> {
    return within(30_000, async () => {
      const [port, ...others] = await this.namedPorts()
      const primary = await this.primary()
      const isAgreed = others.every((other) => other === port)
      return isAgreed && (await replicasInSync(primary)) === this.servers.length - 1
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.sentinels.map((sentinel) => sentinel.stop()))
    await Promise.all(this.servers.map((server) => server.stop()))
  }

  private namedPorts(): Promise<number[]> {
    const ports = this.sentinels.map(async (sentinel) => {
      const address = (await askSentinel(sentinel, 'GET-MASTER-ADDR-BY-NAME')) as string[]
      return Number(address[1])
    })
    return Promise.all(ports)
  }
}

function askSentinel({ port }: Sentinel, command: string): Promise<unknown> {
  const url = `redis://127.0.0.1:${port.toString()}`
  return ask({ url }, (client) => client.call('SENTINEL', command, 'shop'))
}
