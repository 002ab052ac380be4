import type { OwnRedis } from '../../../services/redis.js'
import { startCluster } from '../../../services/redis-cluster.js'
import { ask } from './ask.js'
import { clusterFaults } from './cluster-faults.js'
import { replicasInSync, within } from './replication.js'
import type { TestedRedis } from './tested-redis.js'

const args = ['--cluster-replica-validity-factor', '0', '--repl-diskless-sync-delay', '0']

/** A server as the other servers see it. */
export interface ClusterNode {
  id: string
  server: OwnRedis
  isMaster: boolean
  /** Of a replica. */
  masterId: string
}

/** Three masters and a replica of each. */
export class RedisCluster implements TestedRedis {
  readonly faults = clusterFaults(this)

  private constructor(private readonly servers: OwnRedis[]) {}

  static async start(): Promise<RedisCluster> {
    const cluster = new RedisCluster(await startCluster({ replicas: 1, args }))
    await cluster.untilWhole()
    return cluster
  }

  async masters(): Promise<OwnRedis[]> {
    return (await this.masterNodes()).map(({ server }) => server)
  }

  nextUrl(): Promise<string> {
    return Promise.resolve(this.servers.map(({ url }) => url).join(','))
  }

  async masterNodes(): Promise<ClusterNode[]> {
    return (await this.nodes()).filter(({ isMaster }) => isMaster)
  }

  async replicaOf(master: ClusterNode): Promise<ClusterNode> {
    const replica = (await this.nodes()).find(({ masterId }) => masterId === master.id)
    if (!replica) throw new Error(`${master.server.url} has no replica`)
    return replica
  }

  /** Whether the servers agree that this one has no slots. */
  async isReplaced({ id }: ClusterNode): Promise<boolean> {
    return !(await this.masterNodes()).some((master) => master.id === id)
  }

  /** Waits until the cluster is healthy and each master has its replica, so that a failover is possible. */
  async untilWhole(): Promise<boolean> {
    return within(30_000, async () => {
      const infos = await Promise.all(
        this.servers.map((server) => ask(server, (client) => client.cluster('INFO'))),
      )
      const masters = await this.masters()
      const replicas = await Promise.all(masters.map(replicasInSync))
      return (
        infos.every((info) => String(info).includes('cluster_state:ok')) &&
        masters.length === 3 &&
        replicas.every((count) => count === 1)
      )
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()))
  }

  /** The running servers, as the first one that answers reports them. */
  private async nodes(): Promise<ClusterNode[]> {
    const text = await Promise.any(
      this.servers.map((server) => ask(server, (client) => client.cluster('NODES'))),
    )
    return String(text)
      .split('\n')
      .flatMap((line) => this.parsed(line))
  }

  private parsed(line: string): ClusterNode[] {
    const [id = '', address = '', flags = '', masterId = '', ...rest] = line.split(' ')
    const server = this.servers.find(({ port }) => address.includes(`:${port.toString()}@`))
    const hasSlots = rest.length > 4
    const isMaster = /\bmaster\b/.test(flags) && hasSlots
    return server && !/\bfail\b(?!\?)/.test(flags) ? [{ id, server, isMaster, masterId }] : []
  }
}
