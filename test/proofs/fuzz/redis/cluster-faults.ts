import type { Fault } from '../faults/fault.js'
import type { World } from '../world.js'
import { ask } from './ask.js'
import type { ClusterNode, RedisCluster } from './cluster.js'
import { moveSlot } from './move-slot.js'
import { lag, within } from './replication.js'

const failoverMs = 15_000

export function clusterFaults(cluster: RedisCluster): Fault[] {
  return [
    { name: 'kill a master, restart it empty', hits: 'keys lost', inject: killMaster(cluster) },
    { name: 'kill a master until it is replaced', hits: 'failovers', inject: killUntil(cluster) },
    { name: 'stop a master until it is replaced', hits: 'failovers', inject: stopUntil(cluster) },
    { name: 'CLUSTER FAILOVER', hits: 'failovers', inject: failOver(cluster) },
    { name: 'fail over and back', hits: 'failovers', inject: failOverAndBack(cluster) },
    { name: 'move slots', hits: 'keys moved', inject: moveSlots(cluster) },
  ]
}

type Inject = Fault['inject']

function killMaster(cluster: RedisCluster): Inject {
  return async ({ random }) => {
    const { server } = random.pick(await cluster.masterNodes())
    const keys = await ask(server, (client) => client.dbsize())
    await server.kill()
    await random.pause(50, 500)
    await server.restart()
    return keys
  }
}

function killUntil(cluster: RedisCluster): Inject {
  return async (world) => {
    const master = await anyMaster(cluster, world)
    if (world.random.next() < 0.7) await lag(master.server, world.random.between(100, 800))
    await master.server.kill()
    const failovers = await replaced(cluster, master)
    await master.server.restart()
    return failovers
  }
}

function stopUntil(cluster: RedisCluster): Inject {
  return async (world) => {
    const master = await anyMaster(cluster, world)
    master.server.pause()
    const failovers = await replaced(cluster, master)
    await world.random.pause(0, 1_000)
    master.server.resume()
    return failovers
  }
}

/** A normal failover, one without the master's consent, or one without any consent. */
function failOver(cluster: RedisCluster): Inject {
  return async (world) => {
    const master = await anyMaster(cluster, world)
    const { server } = await cluster.replicaOf(master)
    const how = world.random.pick([[], ['FORCE'], ['TAKEOVER']])
    if (how.length > 0) await lag(master.server, world.random.between(100, 800))
    await ask(server, (client) => client.call('CLUSTER', 'FAILOVER', ...how))
    return replaced(cluster, master)
  }
}

/** The master becomes master again, with the data of its replica. */
function failOverAndBack(cluster: RedisCluster): Inject {
  return async (world) => {
    const master = await anyMaster(cluster, world)
    const replica = await cluster.replicaOf(master)
    await lag(master.server, world.random.between(300, 1_000))
    await takeOver(replica)
    if (!(await within(failoverMs, () => cluster.isReplaced(master)))) return 0
    await cluster.untilWhole()
    await takeOver(master)
    return 1 + (await replaced(cluster, replica))
  }
}

/** The slots of some keys; all keys of these slots move with them. */
function moveSlots(cluster: RedisCluster): Inject {
  return async ({ random }) => {
    await cluster.untilWhole()
    const [from, to] = random.shuffled(await cluster.masterNodes())
    if (!from || !to) return 0
    const slots = await ask(from.server, async (client) => {
      const keys = random.shuffled(await client.keys('shop:*')).slice(0, 8)
      return Promise.all(keys.map((key) => client.cluster('KEYSLOT', key)))
    })
    let moved = 0
    for (const slot of new Set(slots)) {
      moved += await moveSlot(slot, from, to, await cluster.masterNodes())
      await random.pause(0, 100)
    }
    return moved
  }
}

async function anyMaster(cluster: RedisCluster, { random }: World): Promise<ClusterNode> {
  await cluster.untilWhole()
  return random.pick(await cluster.masterNodes())
}

async function takeOver({ server }: ClusterNode): Promise<void> {
  await ask(server, (client) => client.call('CLUSTER', 'FAILOVER', 'TAKEOVER'))
}

async function replaced(cluster: RedisCluster, master: ClusterNode): Promise<number> {
  return Number(await within(failoverMs, () => cluster.isReplaced(master)))
}
