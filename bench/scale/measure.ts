import { percentile } from '../table.js'
import { Client, type Counts } from './client.js'
import type { Rows } from './rows.js'
import type { Shop } from './shop.js'

/** What was measured of some processes in one turn. CPU times are in microseconds. */
export interface Turn extends Counts {
  seconds: number
  /** By process. */
  cpu: number[]
  redisCpu: number
  /** Of the second part, unless there is one process. */
  seen?: Seen
}

/** When the others answered what was written, in milliseconds after the write's answer. */
interface Seen extends Counts {
  p50: number
  p99: number
}

/** Sends requests to the first processes, while the others have nothing to do. */
export async function measureTurn(
  shop: Shop,
  processCount: number,
  rows: Rows,
  seconds: number,
): Promise<Turn> {
  const processes = shop.processes.slice(0, processCount)
  const urls = processes.map(({ url }) => url)
  const client = new Client(urls, rows, false)
  await client.connect()
  const cpuTimes = () => Promise.all([shop.redisCpu(), ...processes.map((each) => each.cpu())])
  const before = await cpuTimes()
  const start = performance.now()
  await client.run(after(seconds))
  const taken = rounded((performance.now() - start) / 1_000)
  const used = await cpuTimes()
  client.close()
  const [redisCpu = NaN, ...cpu] = used.map((time, at) => Math.round(time - (before[at] ?? 0)))
  const turn = { seconds: taken, cpu, redisCpu, ...client.counts }
  return processCount === 1 ? turn : { ...turn, seen: await measureSeen(urls, rows, seconds) }
}

/** Apart from the throughput, because asking the others at once makes more misses. */
async function measureSeen(urls: string[], rows: Rows, seconds: number): Promise<Seen> {
  const client = new Client(urls, rows, true)
  await client.connect()
  await client.run(after(seconds))
  client.close()
  const at = (share: number) => rounded(percentile(client.seen, share))
  return { ...client.counts, p50: at(0.5), p99: at(0.99) }
}

function after(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1_000
  return () => performance.now() >= end
}

function rounded(value: number): number {
  return Number(value.toFixed(2))
}
