import { setTimeout as wait } from 'node:timers/promises'
import { Answers } from './answers.js'
import type { ApiProcess } from './api-process.js'
import type { TestedDatabase } from './databases/tested-database.js'
import type { Fences } from './fences.js'
import type { History } from './history.js'
import type { HttpAnswer } from './http-client.js'
import type { KnownRow, Oracle } from './oracle.js'
import type { Random } from './random.js'
import type { TestedRedis } from './redis/tested-redis.js'
import { userHeader } from './owned-table.js'
import { deadlyHeader } from './variant.js'

export interface Counts {
  /** Answered reads. */
  reads: number
  hits: number
  misses: number
  bypasses: number
  /** Answered with a 304. */
  notModified: number
  failedReads: number
  /** Answered while not all writers held their fences. */
  unfenced: number
  writes: number
  /** Answered 2xx, but other processes may not show it yet. */
  pending: number
  /** Not answered, or with a server error: they may have been committed. */
  unknown: number
  /** Answered 4xx. */
  refused: number
}

export interface Answered {
  /** 2xx and invalidated everywhere. */
  isAcknowledged: boolean
  /** 0 without an answer. */
  status: number
  json: unknown
}

export interface Read {
  path: string
  /** Rows that the answer should have. */
  rows: KnownRow[]
  /** Whether rows that it doesn't have are missing. */
  isComplete: boolean
  /** Who reads; nobody who is known by default. */
  user?: string
}

const nobody: Counts = {
  reads: 0,
  hits: 0,
  misses: 0,
  bypasses: 0,
  notModified: 0,
  failedReads: 0,
  unfenced: 0,
  writes: 0,
  pending: 0,
  unknown: 0,
  refused: 0,
}

/** Reads per write, independent of the machine's load: more reads than writes, as in a real shop. */
export interface Pace {
  readsPerWrite: number
  writesPerSecond: number
}

/** The share of reads with `If-None-Match`, if an ETag is known. */
const conditionalReads = 0.25

/** Everything in a run, and the two operations of clients. */
export class World {
  readonly counts = { ...nobody }
  isOver = true
  /** Only the hot products and their list are written and read. */
  isNarrow = false
  /** How many of the next writes end their process after the commit. */
  deadlyWrites = 0
  private readonly answers = new Answers()
  private nextWrite = -Infinity

  constructor(
    private readonly pace: Pace,
    readonly random: Random,
    readonly oracle: Oracle,
    readonly history: History,
    readonly fences: Fences,
    readonly redis: TestedRedis,
    readonly processes: ApiProcess[],
    readonly database: TestedDatabase,
  ) {}

  /** Requests that wait for their answer. */
  get inFlight(): number {
    return this.processes.reduce((sum, process) => sum + process.inFlight, 0)
  }

  /** Reads a row, with one of its key's spellings. */
  pathOf({ table, id }: KnownRow): string {
    return `/api/${table}/${encodeURIComponent(this.spell(table, id))}`
  }

  spell(table: string, id: string): string {
    return this.random.pick(this.database.spellings(table, id))
  }

  async read({ path, rows, isComplete, user }: Read): Promise<void> {
    const process = this.leastBusyOfTwo()
    const kept = this.random.next() < conditionalReads ? this.answers.of(path, user) : undefined
    const headers = { ...headersOf(user), ...(kept && { 'if-none-match': kept.etag }) }
    const expectation = this.oracle.begin(rows)
    const begun = this.history.time
    const start = performance.now()
    process.inFlight++
    const answer = await process.http.send('GET', path, undefined, headers).catch(() => undefined)
    if (!answer || ![200, 304, 404].includes(answer.status)) {
      this.counts.failedReads++
      await this.random.pause(50, 150)
      process.inFlight--
      return
    }
    process.inFlight--
    this.countRead(answer)
    if (answer.cache !== 'BYPASS') process.usedCacheAt = Math.max(process.usedCacheAt, start)
    const told = this.answers.read(path, answer, kept, user)
    const cache = answer.status === 304 ? `${answer.cache} (304)` : answer.cache
    const isFenced = this.fences.haveHeldSince(start)
    if (!isFenced) this.counts.unfenced++
    const source = { process: process.number, path, cache, begun, isFenced }
    if (user !== undefined) this.oracle.checkOwner(user, told.rows, source)
    this.oracle.end(expectation, told.rows, isComplete && told.isWhole, source)
  }

  async write(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    user?: string,
  ): Promise<Answered> {
    await this.writersTurn()
    const process = this.leastBusyOfTwo()
    const isDeadly = this.deadlyWrites > 0
    if (isDeadly) this.deadlyWrites--
    this.counts.writes++
    process.inFlight++
    const write = this.fences.enter()
    const headers = { ...headersOf(user), ...(isDeadly && { [deadlyHeader]: '1' }) }
    const answer = await process.http.send(method, path, body, headers).catch(() => undefined)
    this.fences.leave(write)
    process.inFlight--
    return this.countWrite(answer)
  }

  /** Like a load balancer: a hanging process doesn't make all clients wait. */
  private leastBusyOfTwo(): ApiProcess {
    const one = this.random.pick(this.processes)
    const other = this.random.pick(this.processes.filter((process) => process !== one))
    return one.inFlight <= other.inFlight ? one : other
  }

  private async writersTurn(): Promise<void> {
    const { counts, pace } = this
    const isTooSoon = () =>
      counts.writes * pace.readsPerWrite > counts.reads || performance.now() < this.nextWrite
    while (!this.isOver && isTooSoon()) await wait(10)
    this.nextWrite =
      Math.max(this.nextWrite, performance.now() - 100) + 1_000 / pace.writesPerSecond
  }

  private countRead({ cache, status }: HttpAnswer): void {
    const { counts } = this
    counts.reads++
    if (status === 304) counts.notModified++
    if (cache === 'HIT') counts.hits++
    else if (cache === 'MISS') counts.misses++
    else counts.bypasses++
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

function headersOf(user: string | undefined): Record<string, string> {
  return user === undefined ? {} : { [userHeader]: user }
}
