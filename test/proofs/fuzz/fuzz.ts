import { setTimeout as wait } from 'node:timers/promises'
import type { Edit } from '../../running/edit-files.js'
import type { DatabaseName } from './databases/databases.js'
import type { Fault } from './faults/fault.js'
import { faultsWith } from './faults/faults.js'
import { History } from './history.js'
import { lostWrites } from './lost-writes.js'
import { Nemesis, type NemesisReport } from './nemesis.js'
import { Oracle, type Violation } from './oracle.js'
import { Audit, otherWriters } from './other-programs.js'
import { readers } from './readers.js'
import type { Topology } from './redis/topologies.js'
import {
  type Delays,
  fuzzProject,
  type Mode,
  type Parts,
  slowWrites,
  usualDelays,
} from './variant.js'
import { withWorld } from './with-world.js'
import type { Counts, Pace, World } from './world.js'
import { makeHotRows, writers } from './writers.js'

export interface FuzzOptions extends Parts {
  mode: Mode
  /** Default: a single server with a replica. */
  redis?: Topology
  /** Default: PostgreSQL. */
  database?: DatabaseName
  seed: number
  /** The most seconds under load. */
  seconds: number
  /** Ends after this many answered reads. */
  reads?: number
  /** Ends after this many requested writes. */
  writes?: number
  /** Changes of the generated files. */
  mistake?: Edit[]
  /** How slow the database is; by default as usual, or as for a narrow run. */
  delays?: Delays
  /** Writes and reads only the hot products and their list, and makes writes slow. */
  isNarrow?: boolean
  /** The names of the faults to inject; by default all. */
  faults?: string[]
  /** Ends with the first violation. */
  stopsAtViolation?: boolean
  /** Ends with enough reads, writes and faults for a short run. */
  isShort?: boolean
  /** Called from time to time. */
  onProgress?: (report: FuzzReport) => void
}

export interface FuzzReport extends NemesisReport {
  mode: Mode
  redis: Topology
  database: DatabaseName
  seed: number
  /** Seconds under load. */
  seconds: number
  counts: Counts
  violated: Oracle['counts']
  /** Some violations of the mode's guarantees. */
  violations: Violation[]
  /** Acknowledged writes that aren't in the database at the end, in words. */
  lost: string[]
  /** Milliseconds until the database's state was visible to all, in order. */
  visibleMs: number[]
}

const readerCount = 64
const narrowReaderCount = 12
/** Readers of a strict table ask the database during writes, so strict is for tables with few writes. */
export const paces: Record<Mode, Pace> = {
  ack: { readsPerWrite: 8, writesPerSecond: 50 },
  strict: { readsPerWrite: 12, writesPerSecond: 15 },
}
const progressMs = 30_000

/** For a run that ends when it has seen enough, at the latest after these seconds. */
export const short: Pick<FuzzOptions, 'isShort' | 'seconds'> = { isShort: true, seconds: 90 }

/** However busy the machine is. */
function isEnough({ counts, faults }: FuzzReport): boolean {
  const faultsHit = faults.filter(({ hit }) => hit > 0).length
  const fewest = Math.min(counts.hits, counts.notModified, counts.writes)
  return fewest > 100 && faultsHit >= Math.min(5, faults.length)
}

/** Runs processes of the shop under load and faults, with their own database and Redis. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { mode, redis = 'single', database = 'postgresql', seed } = options
  const { delays = options.isNarrow ? slowWrites : usualDelays } = options
  const shop = await fuzzProject(mode, options.mistake, delays, database, options)
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
  const { seconds, reads = Infinity, writes = Infinity } = options
  const { stopsAtViolation = false, isShort = false, onProgress } = options
  const { oracle, counts } = world
  const isWanted = ({ name }: Fault) => options.faults?.includes(name) ?? true
  world.isNarrow = options.isNarrow ?? false
  await makeHotRows(world)
  world.isOver = false
  counts.writes = 0
  const start = performance.now()
  const elapsed = () => (performance.now() - start) / 1_000
  const nemesis = new Nemesis(world, faultsWith(world.redis, world.database).filter(isWanted))
  const audit = new Audit(world)
  const report = (): FuzzReport => {
    const { violations, counts: violated } = oracle
    const visibleMs = audit.visibleMs.toSorted((a, b) => a - b)
    const load = { mode, redis, database, seed, seconds: elapsed(), counts, lost: [], visibleMs }
    return { ...load, violated, violations, ...nemesis.report() }
  }
  const parts = [
    ...(options.outbox ? [...otherWriters(world), audit.run()] : []),
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
  while (elapsed() < seconds && counts.reads < reads && counts.writes < writes) {
    if (stopsAtViolation && oracle.violations.length > 0) break
    if (isShort && isEnough(report())) break
    await Promise.race([wait(100), failed])
    if (performance.now() < nextProgress) continue
    nextProgress += progressMs
    onProgress?.(report())
  }
  world.isOver = true
  await Promise.all(parts)
  return report()
}
