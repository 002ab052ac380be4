import { PrismaPg } from '@prisma/adapter-pg'
import { setTimeout as wait } from 'node:timers/promises'
import type { Edit } from '../project/edit-files.js'
import { pushSchema } from '../project/push-schema.js'
import { createDatabase } from '../services/databases.js'
import { ApiProcess } from './api-process.js'
import { type Fault, faults } from './faults.js'
import { Fences } from './fences.js'
import { History } from './history.js'
import { Nemesis, type NemesisReport } from './nemesis.js'
import { Oracle, type Violation } from './oracle.js'
import { Random } from './random.js'
import { readers } from './readers.js'
import { RedisPair } from './redis-pair.js'
import { TcpProxy } from './tcp-proxy.js'
import {
  addVersionTriggers,
  fenceMs,
  fuzzProject,
  type Mode,
  slowWrites,
  usualDelays,
} from './variant.js'
import { type Counts, type Pace, World } from './world.js'
import { makeHotRows, writers } from './writers.js'

export interface FuzzOptions {
  mode: Mode
  seed: number
  /** Under load, at most. */
  seconds: number
  /** Ends when so many were answered. */
  reads?: number
  /** Changes to what is generated. */
  mistake?: Edit[]
  /** Nothing but the hot products and their list is written and read, and writes take long. */
  isNarrow?: boolean
  /** The names of those that are injected; all unless given. */
  faults?: string[]
  /** Ends with the first violation. */
  stopsAtViolation?: boolean
  /** Told now and then. */
  onProgress?: (report: FuzzReport) => void
}

export interface FuzzReport extends NemesisReport {
  mode: Mode
  seed: number
  /** Under load. */
  seconds: number
  counts: Counts
  violated: Oracle['counts']
  /** Some of the violations of what the mode guarantees. */
  violations: Violation[]
}

const readerCount = 64
const narrowReaderCount = 12
/** While a strict table is written to, its readers ask the database: it is for tables that seldom are. */
export const paces: Record<Mode, Pace> = {
  ack: { readsPerWrite: 8, writesPerSecond: 50 },
  strict: { readsPerWrite: 12, writesPerSecond: 15 },
}
const progressMs = 30_000

/** Three processes of the shop under load and faults, with a database and a Redis of their own. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { mode, seed } = options
  const project = await fuzzProject(
    mode,
    options.mistake,
    options.isNarrow ? slowWrites : usualDelays,
  )
  const database = await createDatabase('postgresql')
  await pushSchema(project, database.url)
  await addVersionTriggers(database.url)
  const redis = await RedisPair.start()
  const processes: ApiProcess[] = []
  const connection = await new PrismaPg({ connectionString: named(database.url) }).connect()
  try {
    for (const number of [1, 2, 3]) {
      const proxy = new TcpProxy(redis.primary.port)
      await proxy.listen()
      const env = { DATABASE_URL: database.url }
      processes.push(await ApiProcess.start(number, project, proxy, env))
    }
    const history = new History()
    const oracle = new Oracle(history, mode === 'strict' ? ['G1', 'G2'] : ['G1'])
    const world = new World(
      paces[mode],
      new Random(seed),
      oracle,
      history,
      new Fences(fenceMs),
      redis,
      processes,
      connection,
    )
    return await run(world, options)
  } finally {
    await connection.dispose()
    await Promise.all(processes.map((process) => process.close()))
    await redis.close()
    await database.drop()
  }
}

/** For a connection of the fuzzer's own: those of the API have no name. */
function named(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.searchParams.set('application_name', 'fuzz')
  return url.href
}

async function run(world: World, options: FuzzOptions): Promise<FuzzReport> {
  const { mode, seed, seconds, reads = Infinity, stopsAtViolation = false, onProgress } = options
  const { oracle, counts } = world
  const isWanted = ({ name }: Fault) => options.faults?.includes(name) ?? true
  await makeHotRows(world)
  world.isOver = false
  world.isNarrow = options.isNarrow ?? false
  counts.writes = 0
  const start = performance.now()
  const elapsed = () => (performance.now() - start) / 1_000
  const nemesis = new Nemesis(world, faults.filter(isWanted))
  const report = (): FuzzReport => {
    const { violations, counts: violated } = oracle
    return { mode, seed, seconds: elapsed(), counts, violated, violations, ...nemesis.report() }
  }
  const parts = [
    ...readers(world, world.isNarrow ? narrowReaderCount : readerCount),
    ...writers(world),
    nemesis.run(),
  ]
  const failed = new Promise<never>((_resolve, reject) => {
    for (const { crashed } of world.processes) crashed.catch(reject)
    for (const part of parts) part.catch(reject)
  })
  let nextProgress = start + progressMs
  while (elapsed() < seconds && counts.reads < reads) {
    if (stopsAtViolation && oracle.violations.length > 0) break
    await Promise.race([wait(100), failed])
    if (performance.now() < nextProgress) continue
    nextProgress += progressMs
    onProgress?.(report())
  }
  world.isOver = true
  await Promise.all(parts)
  return report()
}
