import { PrismaPg } from '@prisma/adapter-pg'
import { setTimeout as wait } from 'node:timers/promises'
import type { Edit } from '../project/edit-files.js'
import { pushSchema } from '../project/push-schema.js'
import { createDatabase } from '../services/databases.js'
import { ApiProcess } from './api-process.js'
import { type Fault, faults } from './faults.js'
import { History } from './history.js'
import { type NemesisReport, runNemesis } from './nemesis.js'
import { Oracle, type Violation } from './oracle.js'
import { Random } from './random.js'
import { readers } from './readers.js'
import { RedisPair } from './redis-pair.js'
import { TcpProxy } from './tcp-proxy.js'
import { addVersionTriggers, fuzzProject, type Mode } from './variant.js'
import { type Counts, World } from './world.js'
import { makeHotRows, writers } from './writers.js'

export interface FuzzOptions {
  mode: Mode
  seconds: number
  seed: number
  /** Changes to what is generated. */
  mistake?: Edit[]
  /** The names of those that are injected; all unless given. */
  faults?: string[]
  /** How many reads there are for each write, at least. */
  readsPerWrite?: number
  /** Ends with the first violation. */
  stopsAtViolation?: boolean
}

export interface FuzzReport extends NemesisReport {
  mode: Mode
  seed: number
  /** Under load. */
  seconds: number
  counts: Counts
  violated: { G1: number; G2: number }
  /** Some of the violations of what the mode guarantees. */
  violations: Violation[]
}

const readerCount = 24
const usualReadsPerWrite = { ack: 8, strict: 12 }

/** Three processes of the shop under load and faults, with a database and a Redis of their own. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const project = await fuzzProject(options.mode, options.mistake)
  const database = await createDatabase('postgresql')
  await pushSchema(project, database.url)
  await addVersionTriggers(database.url)
  const redis = await RedisPair.start()
  const processes: ApiProcess[] = []
  try {
    for (const number of [1, 2, 3]) {
      const proxy = new TcpProxy(redis.primary.port)
      await proxy.listen()
      const env = { DATABASE_URL: database.url }
      processes.push(await ApiProcess.start(number, project, proxy, env))
    }
    const adapter = new PrismaPg({ connectionString: database.url })
    const connection = await adapter.connect()
    const { mode, seed, readsPerWrite = usualReadsPerWrite[mode] } = options
    const history = new History()
    const oracle = new Oracle(history, mode === 'strict' ? ['G1', 'G2'] : ['G1'])
    const random = new Random(seed)
    const world = new World(readsPerWrite, random, oracle, history, redis, processes, connection)
    const report = await run(world, options)
    await connection.dispose()
    return report
  } finally {
    await Promise.all(processes.map((process) => process.close()))
    await redis.close()
    await database.drop()
  }
}

async function run(world: World, options: FuzzOptions): Promise<FuzzReport> {
  const { mode, seed, seconds, faults: wanted, stopsAtViolation = false } = options
  const { oracle, counts } = world
  const isWanted = ({ name }: Fault) => wanted?.includes(name) ?? true
  await makeHotRows(world)
  world.isOver = false
  counts.writes = 0
  const start = performance.now()
  const elapsed = () => (performance.now() - start) / 1_000
  const load = [...readers(world, readerCount), ...writers(world)]
  const nemesis = runNemesis(world, faults.filter(isWanted))
  const failed = new Promise<never>((_resolve, reject) => {
    for (const part of [...load, nemesis]) part.catch(reject)
  })
  while (elapsed() < seconds) {
    if (stopsAtViolation && oracle.violations.length > 0) break
    await Promise.race([wait(100), failed])
  }
  world.isOver = true
  const report = await nemesis
  await Promise.all(load)
  const { violations, counts: violated } = oracle
  return { mode, seed, seconds: elapsed(), counts, violated, violations, ...report }
}
