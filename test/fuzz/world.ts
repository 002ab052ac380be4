import { setTimeout as wait } from 'node:timers/promises'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { ApiProcess } from './api-process.js'
import type { History } from './history.js'
import type { HttpAnswer } from './http-client.js'
import type { KnownRow, Oracle, ReadRow } from './oracle.js'
import type { Random } from './random.js'
import type { RedisPair } from './redis-pair.js'
import { deadlyHeader } from './variant.js'

export interface Counts {
  reads: number
  hits: number
  misses: number
  bypasses: number
  failedReads: number
  writes: number
  /** Answered 2xx, but other processes may not show it yet. */
  pending: number
  /** Not answered, or with an error of the server: they may have happened. */
  unknown: number
  /** Answered 4xx. */
  refused: number
}

export interface Answered {
  /** 2xx and invalidated everywhere. */
  isAcknowledged: boolean
  /** 0 when none came. */
  status: number
  json: unknown
}

export interface Read {
  path: string
  /** Rows that the answer should tell of. */
  rows: KnownRow[]
  /** Whether those that it doesn't tell of are missing. */
  isComplete: boolean
}

const nobody: Counts = {
  reads: 0,
  hits: 0,
  misses: 0,
  bypasses: 0,
  failedReads: 0,
  writes: 0,
  pending: 0,
  unknown: 0,
  refused: 0,
}

/** All that takes part in a run, and the two things that clients do. */
export class World {
  readonly counts = { ...nobody }
  isOver = true
  /** How many of the next writes end their process after the commit. */
  deadlyWrites = 0

  constructor(
    private readonly readsPerWrite: number,
    readonly random: Random,
    readonly oracle: Oracle,
    readonly history: History,
    readonly redis: RedisPair,
    readonly processes: ApiProcess[],
    private readonly database: SqlDriverAdapter,
  ) {}

  async read({ path, rows, isComplete }: Read): Promise<void> {
    const process = this.random.pick(this.processes)
    const expectation = this.oracle.begin(rows)
    const begun = this.history.time
    const start = performance.now()
    this.counts.reads++
    process.inFlight++
    const answer = await process.http.send('GET', path).catch(() => undefined)
    process.inFlight--
    if (answer?.status !== 200 && answer?.status !== 404) {
      this.counts.failedReads++
      return this.random.pause(10, 50)
    }
    this.countRead(answer)
    if (answer.cache !== 'BYPASS') process.usedCacheAt = Math.max(process.usedCacheAt, start)
    const source = { process: process.number, path, cache: answer.cache, begun }
    this.oracle.end(expectation, rowsOf(answer), isComplete && isWhole(answer), source)
  }

  async write(method: string, path: string, body?: unknown): Promise<Answered> {
    await this.writersTurn()
    const process = this.random.pick(this.processes)
    const isDeadly = this.deadlyWrites > 0
    if (isDeadly) this.deadlyWrites--
    this.counts.writes++
    process.inFlight++
    const headers: Record<string, string> = isDeadly ? { [deadlyHeader]: '1' } : {}
    const answer = await process.http.send(method, path, body, headers).catch(() => undefined)
    process.inFlight--
    return this.countWrite(answer)
  }

  /** Reads outnumber writes as in a real shop, however busy the machine is. */
  private async writersTurn(): Promise<void> {
    const { counts, readsPerWrite } = this
    while (!this.isOver && counts.writes * readsPerWrite > counts.reads) await wait(3)
  }

  /** The newest version that any row has or had. */
  async lastVersion(): Promise<number> {
    const sql = 'SELECT last_value FROM versions'
    const { rows } = await this.database.queryRaw({ sql, args: [], argTypes: [] })
    return Number(rows[0]?.[0])
  }

  private countRead({ cache }: HttpAnswer): void {
    if (cache === 'HIT') this.counts.hits++
    else if (cache === 'MISS') this.counts.misses++
    else this.counts.bypasses++
  }

  private countWrite(answer: HttpAnswer | undefined): Answered {
    const status = answer?.status ?? 0
    const isDone = status >= 200 && status < 300
    const isPending = answer?.cacheStatus.includes('invalidation-pending') === true
    if (isDone && isPending) this.counts.pending++
    else if (status >= 400 && status < 500) this.counts.refused++
    else if (!isDone) this.counts.unknown++
    const json: unknown = isDone && answer?.body ? JSON.parse(answer.body) : undefined
    return { isAcknowledged: isDone && !isPending, status, json }
  }
}

type Row = Record<string, unknown>

export function versionOf(row: unknown): ReadRow {
  const { id, code, version } = row as Row
  return { id: String(id ?? code), version: Number(version) }
}

function rowsOf({ status, body }: HttpAnswer): ReadRow[] {
  if (status === 404) return []
  const value = JSON.parse(body) as Row
  return Array.isArray(value['items']) ? value['items'].map(versionOf) : [versionOf(value)]
}

/** A single row, or all rows of a list. */
function isWhole({ status, body }: HttpAnswer): boolean {
  if (status === 404) return true
  const { items, limit } = JSON.parse(body) as { items?: unknown[]; limit?: number }
  return items === undefined || items.length < (limit ?? 0)
}
