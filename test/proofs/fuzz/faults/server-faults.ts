import type { Redis } from 'ioredis'
import { setTimeout as wait } from 'node:timers/promises'
import { ask } from '../redis/ask.js'
import type { World } from '../world.js'
import type { Fault } from './fault.js'

/** Faults of any Redis server that takes writes. */
export const serverFaults: Fault[] = [
  { name: 'stop Redis (SIGSTOP)', hits: 'requests under way', inject: pauseRedis },
  { name: 'CLIENT PAUSE', hits: 'requests under way', inject: pauseClients },
  { name: 'CLIENT KILL', hits: 'connections', inject: killClients },
  { name: 'FLUSHALL', hits: 'keys lost', losesKeys: true, inject: flushAll },
  { name: 'delete registers', hits: 'registers', losesKeys: true, inject: deleteRegisters },
  { name: 'evict keys', hits: 'keys evicted', losesKeys: true, inject: evict },
  { name: 'out of memory', hits: 'commands refused', inject: fillMemory },
]

/** Shorter or longer than the time after which the others treat it as dead. */
async function pauseRedis(world: World): Promise<number> {
  const { redis, random } = world
  const server = random.pick(await redis.masters())
  server.pause()
  await random.pause(50, 2_500)
  const hit = world.inFlight
  server.resume()
  return hit
}

function pauseClients(world: World): Promise<number> {
  return onOne(world, async (client) => {
    const ms = world.random.between(50, 1_000)
    const mode = world.random.pick(['ALL', 'WRITE'])
    await client.call('CLIENT', 'PAUSE', ms, mode)
    await wait(ms / 2)
    const hit = world.inFlight
    await wait(ms / 2)
    return hit
  })
}

function killClients(world: World): Promise<number> {
  return onOne(world, async (client) =>
    Number(await client.call('CLIENT', 'KILL', 'TYPE', 'normal')),
  )
}

function flushAll(world: World): Promise<number> {
  return onOne(world, async (client) => {
    const keys = await client.dbsize()
    await client.flushall()
    return keys
  })
}

function deleteRegisters(world: World): Promise<number> {
  return onOne(world, async (client) => {
    const registers = await client.keys('shop:*:@[er]*')
    const some = registers.filter(() => world.random.next() < 0.5)
    await Promise.all(some.map((register) => client.del(register)))
    return some.length
  })
}

const filler = 'x'.repeat(30_000)
const fillers = Array.from({ length: 60 }, (_, n) => n.toString())

/** Fills Redis with other keys until it evicts ours. */
function evict(world: World): Promise<number> {
  return onOne(world, async (client) => {
    const before = await evicted(client)
    const own = (await client.randomkey()) ?? 'empty'
    const junk = fillers.map((n) => `junk:{${own}}:${n}`) // of a slot that the server has, in a cluster
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru')
    await client.config('SET', 'maxmemory', (await usedMemory(client)) + 300_000)
    for (let i = 0; i < 5; i++) {
      await Promise.allSettled(junk.map((key) => client.set(key, filler)))
      await world.random.pause(50, 200)
    }
    const hit = (await evicted(client)) - before
    await client.config('SET', 'maxmemory', '0')
    await client.unlink(junk)
    return hit
  })
}

/** Redis refuses every write until it has more memory. */
function fillMemory(world: World): Promise<number> {
  return onOne(world, async (client) => {
    const before = await refused(client)
    await client.config('SET', 'maxmemory-policy', 'noeviction')
    await client.config('SET', 'maxmemory', '1')
    await world.random.pause(100, 1_500)
    await client.config('SET', 'maxmemory', '0')
    return (await refused(client)) - before
  })
}

async function onOne({ redis, random }: World, work: (client: Redis) => Promise<number>) {
  return ask(random.pick(await redis.masters()), work)
}

async function evicted(client: Redis): Promise<number> {
  return Number(/evicted_keys:(\d+)/.exec(await client.info('stats'))?.[1])
}

async function usedMemory(client: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await client.info('memory'))?.[1])
}

async function refused(client: Redis): Promise<number> {
  return Number(/errorstat_OOM:count=(\d+)/.exec(await client.info('errorstats'))?.[1] ?? 0)
}
