import { RedisCluster } from './cluster.js'
import { RedisPair } from './pair.js'
import { SentinelRedis } from './sentinel.js'
import type { TestedRedis } from './tested-redis.js'

export const topologies = ['single', 'sentinel', 'cluster'] as const
export type Topology = (typeof topologies)[number]

const starters: Record<Topology, () => Promise<TestedRedis>> = {
  single: () => RedisPair.start(),
  sentinel: () => SentinelRedis.start(),
  cluster: () => RedisCluster.start(),
}

export function startTestedRedis(topology: Topology): Promise<TestedRedis> {
  return starters[topology]()
}
