import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils'
import { setTimeout as wait } from 'node:timers/promises'
import type { ApiProcess } from './api-process.js'
import type { ProxyMode } from './tcp-proxy.js'
import { versionedTables } from './variant.js'
import type { World } from './world.js'

export interface Fault {
  name: string
  /** What the number says that `inject` answers. */
  hits: string
  /** Redis runs on without keys that it had; among them may be fences. */
  losesKeys?: true
  /** Resolves when the fault is over. */
  inject(world: World): Promise<number>
}

export const faults: Fault[] = [
  { name: 'kill Redis, restart it empty', hits: 'keys lost', inject: killRedis },
  { name: 'restart Redis from an old snapshot', hits: 'old keys back', inject: restoreRedis },
  { name: 'promote a lagging replica', hits: 'old keys back', inject: promoteReplica },
  { name: 'stop Redis (SIGSTOP)', hits: 'requests under way', inject: pauseRedis },
  { name: 'CLIENT PAUSE', hits: 'requests under way', inject: pauseClients },
  { name: 'CLIENT KILL', hits: 'connections', inject: killClients },
  { name: 'FLUSHALL', hits: 'keys lost', losesKeys: true, inject: flushAll },
  { name: 'delete registers', hits: 'registers', losesKeys: true, inject: deleteRegisters },
  { name: 'evict at 2 MB', hits: 'keys evicted', losesKeys: true, inject: evict },
  { name: 'out of memory', hits: 'commands refused', inject: fillMemory },
  proxyFault('cut'),
  proxyFault('delay'),
  proxyFault('swallow-requests'),
  proxyFault('swallow-replies'),
  { name: 'stop an API process (SIGSTOP)', hits: 'requests under way', inject: pauseApi },
  { name: 'kill an API process', hits: 'requests under way', inject: killApi },
  { name: 'kill a writer after its commit', hits: 'writers', inject: killWriter },
  { name: 'end PostgreSQL connections', hits: 'connections', inject: endConnections },
  { name: 'lock a table of PostgreSQL', hits: 'statements waiting', inject: lockTable },
]

async function killRedis({ redis, random }: World): Promise<number> {
  const keys = await redis.keys()
  await redis.primary.kill()
  await random.pause(50, 500)
  await redis.primary.restart()
  return keys
}

async function restoreRedis({ redis, random }: World): Promise<number> {
  await redis.snapshot()
  await random.pause(300, 1_000)
  return redis.restore()
}

async function promoteReplica({ redis, processes, random }: World): Promise<number> {
  const keys = await redis.promote(random.between(200, 800))
  for (const { proxy } of processes) proxy.retarget(redis.primary.port)
  await redis.follow()
  return keys
}

async function pauseRedis(world: World): Promise<number> {
  const { primary } = world.redis
  primary.pause()
  await world.random.pause(50, 2_500)
  const hit = inFlight(world)
  primary.resume()
  return hit
}

async function pauseClients(world: World): Promise<number> {
  const ms = world.random.between(50, 1_000)
  const mode = world.random.pick(['ALL', 'WRITE'])
  await world.redis.admin((client) => client.call('CLIENT', 'PAUSE', ms, mode))
  await wait(ms / 2)
  const hit = inFlight(world)
  await wait(ms / 2)
  return hit
}

function killClients({ redis }: World): Promise<number> {
  return redis.admin(async (client) =>
    Number(await client.call('CLIENT', 'KILL', 'TYPE', 'normal')),
  )
}

async function flushAll({ redis }: World): Promise<number> {
  const keys = await redis.keys()
  await redis.admin((client) => client.flushall())
  return keys
}

async function deleteRegisters({ redis, random }: World): Promise<number> {
  return redis.admin(async (client) => {
    const registers = await client.keys('shop:*:@[er]*')
    const some = registers.filter(() => random.next() < 0.5)
    return some.length > 0 ? client.del(some) : 0
  })
}

/** Fills Redis with keys of others until it throws ours out. */
async function evict({ redis, random }: World): Promise<number> {
  return redis.admin(async (client) => {
    const evicted = async () => Number(/evicted_keys:(\d+)/.exec(await client.info('stats'))?.[1])
    const before = await evicted()
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru')
    await client.config('SET', 'maxmemory', '2mb')
    for (let i = 0; i < 5; i++) {
      const junk = Array.from({ length: 60 }, (_, n) => client.set(`junk:${n.toString()}`, filler))
      await Promise.allSettled(junk)
      await random.pause(50, 200)
    }
    const hit = (await evicted()) - before
    await client.config('SET', 'maxmemory', '0')
    await client.unlink(Array.from({ length: 60 }, (_, n) => `junk:${n.toString()}`))
    return hit
  })
}

const filler = 'x'.repeat(30_000)

/** Redis refuses every write until it is given more. */
async function fillMemory({ redis, random }: World): Promise<number> {
  return redis.admin(async (client) => {
    const refused = async () =>
      Number(/errorstat_OOM:count=(\d+)/.exec(await client.info('errorstats'))?.[1] ?? 0)
    const before = await refused()
    await client.config('SET', 'maxmemory-policy', 'noeviction')
    await client.config('SET', 'maxmemory', '1')
    await random.pause(100, 1_500)
    await client.config('SET', 'maxmemory', '0')
    return (await refused()) - before
  })
}

function proxyFault(mode: ProxyMode): Fault {
  const inject = async ({ random, processes }: World) => {
    const { proxy } = random.pick(processes)
    proxy.set(mode, random.between(20, 400))
    await random.pause(100, 2_500)
    const hit = proxy.touched
    proxy.set('pass')
    return hit
  }
  return { name: `proxy: ${mode}`, hits: mode === 'cut' ? 'connections' : 'packets', inject }
}

async function pauseApi(world: World): Promise<number> {
  const process = await upProcess(world)
  process.signal('SIGSTOP')
  await world.random.pause(50, 1_500)
  const hit = process.inFlight
  process.signal('SIGCONT')
  return hit
}

async function killApi(world: World): Promise<number> {
  const process = await upProcess(world)
  const hit = process.inFlight
  await dies(process, () => {
    process.signal('SIGKILL')
  })
  return hit
}

/** The next write to whichever process ends it, between its commit and what it owes the cache. */
async function killWriter(world: World): Promise<number> {
  const deaths = () => world.processes.reduce((sum, process) => sum + process.deaths, 0)
  const before = deaths()
  for (let i = 0; i < 200 && deaths() === before; i++) {
    if (i % 50 === 0) world.deadlyWrites = 1 // the one before may have been refused
    await wait(20)
  }
  world.deadlyWrites = 0
  await Promise.all(world.processes.map((process) => process.isUp()))
  return deaths() - before
}

async function endConnections({ database }: World): Promise<number> {
  return countBy(
    database,
    `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name <> current_setting('application_name')`,
  )
}

/** For writers, or for readers too. */
async function lockTable({ database, random }: World): Promise<number> {
  const ms = random.between(50, 1_000)
  const mode = random.pick(['EXCLUSIVE', 'ACCESS EXCLUSIVE'])
  const transaction = await database.startTransaction()
  await transaction.executeRaw(statement(`LOCK ${random.pick(versionedTables)} IN ${mode} MODE`))
  await wait(ms)
  const hit = await countBy(
    database,
    `SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  await transaction.executeRaw(statement('COMMIT'))
  await transaction.commit()
  return hit
}

async function countBy(database: SqlDriverAdapter, sql: string): Promise<number> {
  const { rows } = await database.queryRaw(statement(sql))
  return Number(rows[0]?.[0])
}

function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] }
}

async function upProcess({ random, processes }: World): Promise<ApiProcess> {
  const process = random.pick(processes)
  await process.isUp()
  return process
}

async function dies(process: ApiProcess, kill: () => void): Promise<void> {
  const { deaths } = process
  kill()
  while (process.deaths === deaths) await wait(5)
  await process.isUp()
}

function inFlight({ processes }: World): number {
  return processes.reduce((sum, process) => sum + process.inFlight, 0)
}
