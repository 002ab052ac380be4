import { setTimeout as wait } from 'node:timers/promises'
import type { Edit } from '../project/edit-files.js'
import type { DatabaseName } from './databases/databases.js'
import type { Fault } from './faults/fault.js'
import { faultsWith } from './faults/faults.js'
import { History } from './history.js'
import { lostWrites } from './lost-writes.js'
import { Nemesis, type NemesisReport } from './nemesis.js'
import { Oracle, type Violation } from './oracle.js'
import { readers } from './readers.js'
import type { Topology } from './redis/topologies.js'
import { type Delays, fuzzProject, type Mode, slowWrites, usualDelays } from './variant.js'
import { withWorld } from './with-world.js'
import type { Counts, Pace, World } from './world.js'
import { makeHotRows, writers } from './writers.js'

export interface FuzzOptions {
  mode: Mode
  /** A single server with a replica unless given. */
  redis?: Topology
  /** PostgreSQL unless given. */
  database?: DatabaseName
  seed: number
  /** Under load, at most. */
  seconds: number
  /** Ends when so many were answered. */
  reads?: number
  /** Changes to what is generated. */
  mistake?: Edit[]
  /** How slow the database is; as usual, or for a narrow run, unless given. */
  delays?: Delays
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
  redis: Topology
  database: DatabaseName
  seed: number
  /** Under load. */
  seconds: number
  counts: Counts
  violated: Oracle['counts']
  /** Some of the violations of what the mode guarantees. */
  violations: Violation[]
  /** What was acknowledged and isn't in the database at the end, in words. */
  lost: string[]
}

const readerCount = 64
const narrowReaderCount = 12
/** While a strict table is written to, its readers ask the database: it is for tables that seldom are. */
export const paces: Record<Mode, Pace> = {
  ack: { readsPerWrite: 8, writesPerSecond: 50 },
  strict: { readsPerWrite: 12, writesPerSecond: 15 },
}
const progressMs = 30_000

/** Processes of the shop under load and faults, with a database and a Redis of their own. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { mode, redis = 'single', database = 'postgresql', seed } = options
  const { delays = options.isNarrow ? slowWrites : usualDelays } = options
  const shop = await fuzzProject(mode, options.mistake, delays, database)
  const history = new History()
  const oracle = new Oracle(history, mode === 'strict' ? ['G1', 'G2'] : ['G1'])
  const setting = { shop, redis, database, pace: paces[mode], seed, oracle, history }
  return withWorld(setting, async (world) => {
    const report = await run(world, options)
    await Promise.all(world.processes.splice(0).map((process) => process.close()))
    return { ...report, lost: await lostWrites(oracle, world.database) }
  })
}

async function run(world: World, options: FuzzOptions): Promise<FuzzReport> {
  const { mode, redis = 'single', database = 'postgresql', seed } = options
  const { seconds, reads = Infinity } = options
  const { stopsAtViolation = false, onProgress } = options
  const { oracle, counts } = world
  const isWanted = ({ name }: Fault) => options.faults?.includes(name) ?? true
  await makeHotRows(world)
  world.isOver = false
  world.isNarrow = options.isNarrow ?? false
  counts.writes = 0
  const start = performance.now()
  const elapsed = () => (performance.now() - start) / 1_000
  const nemesis = new Nemesis(world, faultsWith(world.redis, world.database).filter(isWanted))
  const report = (): FuzzReport => {
    const { violations, counts: violated } = oracle
    const load = { mode, redis, database, seed, seconds: elapsed(), counts, lost: [] }
    return { ...load, violated, violations, ...nemesis.report() }
  }
  const parts = [
    ...readers(world, world.isNarrow ? narrowReaderCount : readerCount),
    ...writers(world),
    ...world.database.others(world),
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
