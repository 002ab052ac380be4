import { Random } from '../../test/proofs/fuzz/random.js'
import { Connection, get, patch } from '../connection.js'
import { zipf } from '../zipf.js'
import { pathOf, rowCount, type Rows, valuesOf, versionIn } from './rows.js'

export interface Counts {
  /** By process. */
  requests: number[]
  hits: number
  writes: number
  /** Writes whose invalidation was not delivered when they were answered. */
  pending: number
  /** Answers that are older than a write that was acknowledged before they were asked for. */
  stale: number
}

/** For each process. */
const users = 8
const writeShare = 0.05

/** Sends each request to the next process, as a balancer does. */
export class Client {
  readonly counts: Counts
  /** From the answer of a write to the answer of each other process, in milliseconds. */
  readonly seen: number[] = []
  private readonly random = new Random(1)
  private readonly pick = zipf(this.random, rowCount)
  private turn = 0
  private connections: Connection[][] = []

  constructor(
    private readonly urls: string[],
    private readonly rows: Rows,
    /** After each write every other process is asked for the row, which is among the reads. */
    private readonly asksOthers: boolean,
  ) {
    const requests = urls.map(() => 0)
    this.counts = { requests, hits: 0, writes: 0, pending: 0, stale: 0 }
  }

  /** Each user has a connection to each process. */
  async connect(): Promise<void> {
    const open = () => Promise.all(this.urls.map((url) => Connection.open(url)))
    this.connections = await Promise.all(Array.from({ length: users * this.urls.length }, open))
  }

  async run(isOver: () => boolean): Promise<void> {
    await Promise.all(this.connections.map((own) => this.use(own, isOver)))
  }

  close(): void {
    for (const connection of this.connections.flat()) connection.close()
  }

  private async use(own: Connection[], isOver: () => boolean): Promise<void> {
    const asked = this.asksOthers ? this.urls.length - 1 : 0
    const share = writeShare / (1 - writeShare * asked)
    while (!isOver()) {
      const process = this.turn++ % this.urls.length
      if (this.random.next() < share) await this.write(own, process)
      else await this.read(own, process, this.pick())
    }
  }

  private async read(own: Connection[], process: number, id: number): Promise<void> {
    const least = this.rows.leastOf(id)
    const answer = await this.send(own, process, (url) => get(url, pathOf(id)))
    if (/^x-cache: hit/im.test(answer)) this.counts.hits++
    if (!(versionIn(answer) >= least)) this.counts.stale++
  }

  private async write(own: Connection[], process: number): Promise<void> {
    let id = this.pick()
    while (this.rows.isWritten(id)) id = this.pick()
    const version = this.rows.begin(id)
    const answer = await this.send(own, process, (url) => patch(url, pathOf(id), valuesOf(version)))
    const isPending = answer.includes('invalidation-pending')
    this.rows.end(id, version, !isPending)
    this.counts.writes++
    if (isPending) this.counts.pending++
    else if (this.asksOthers) await this.readElsewhere(own, process, id)
  }

  private async readElsewhere(own: Connection[], writer: number, id: number): Promise<void> {
    const answered = performance.now()
    const others = this.urls.flatMap((_, process) => (process === writer ? [] : [process]))
    const reads = others.map(async (process) => {
      await this.read(own, process, id)
      this.seen.push(performance.now() - answered)
    })
    await Promise.all(reads)
  }

  private async send(
    own: Connection[],
    process: number,
    text: (url: string) => string,
  ): Promise<string> {
    const url = this.urls[process] ?? ''
    const answer = await own[process]?.send({ text: text(url), status: 200 })
    this.counts.requests[process] = (this.counts.requests[process] ?? 0) + 1
    return answer?.toString('latin1') ?? ''
  }
}
