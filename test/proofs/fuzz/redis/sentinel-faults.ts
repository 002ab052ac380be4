import type { Fault } from '../faults/fault.js'
import type { OwnRedis } from '../../../services/redis.js'
import { ask } from './ask.js'
import { lag, within } from './replication.js'
import type { SentinelRedis } from './sentinel.js'

const failoverMs = 15_000

export function sentinelFaults(redis: SentinelRedis): Fault[] {
  /** Whether another server took its place in time. */
  const replaced = async (primary: OwnRedis): Promise<number> =>
    Number(await within(failoverMs, () => redis.isReplaced(primary)))

  return [
    {
      name: 'kill the primary, restart it empty',
      hits: 'keys lost',
      inject: async ({ random }) => {
        const primary = await redis.primary()
        const keys = await ask(primary, (client) => client.dbsize())
        await primary.kill()
        await random.pause(20, 200)
        await primary.restart()
        return keys
      },
    },
    {
      name: 'kill the primary until it is replaced',
      hits: 'failovers',
      inject: async ({ random }) => {
        await redis.untilWhole()
        const primary = await redis.primary()
        if (random.next() < 0.7) await lag(primary, random.between(100, 800))
        await primary.kill()
        const failovers = await replaced(primary)
        const { port } = await redis.primary()
        const follow = ['--replicaof', '127.0.0.1', port.toString()]
        await primary.restart(random.next() < 0.5 ? follow : []) // or Sentinel tells it
        return failovers
      },
    },
    {
      name: 'stop the primary until it is replaced',
      hits: 'failovers',
      inject: async ({ random }) => {
        await redis.untilWhole()
        const primary = await redis.primary()
        primary.pause()
        const failovers = await replaced(primary)
        await random.pause(0, 1_500)
        primary.resume()
        return failovers
      },
    },
    {
      name: 'SENTINEL FAILOVER',
      hits: 'failovers',
      inject: async ({ random }) => {
        await redis.untilWhole()
        const primary = await redis.primary()
        await redis.failOver(random)
        return replaced(primary)
      },
    },
  ]
}
