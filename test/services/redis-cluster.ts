import { type OwnRedis, startRedis } from './redis.js'
import { runProgram } from './server-process.js'

export interface ClusterOptions {
  /** Of each master. */
  replicas?: number
  /** The command line of each server. */
  args?: string[]
}

/** Starts a Redis Cluster of three masters. */
export async function startCluster({ replicas = 0, args = [] }: ClusterOptions = {}): Promise<
  OwnRedis[]
> {
  const enabled = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '1000', ...args]
  const started = Array.from({ length: 3 * (1 + replicas) }, () => startRedis({ args: enabled }))
  const servers = await Promise.all(started)
  const addresses = servers.map(({ port }) => `127.0.0.1:${port.toString()}`)
  const options = ['--cluster-replicas', replicas.toString(), '--cluster-yes']
  await runProgram('redis-cli', ['--cluster', 'create', ...addresses, ...options])
  return servers
}
