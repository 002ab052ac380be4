import { setTimeout as wait } from 'node:timers/promises'
import { percentile } from '../table.js'
import type { Size } from './measure.js'
import { paths } from './rows.js'

/** By round, the 99th percentile of the hits' milliseconds. */
export interface Latencies {
  quiet: number[]
  /** While one row is written 100 times a second. */
  written: number[]
}

const readers = 4
const pauseMs = 10
const roundMs = 2_000

/** In turns without and with a writer, after a warm-up. */
export async function measureLatency(url: string, { rounds }: Size): Promise<Latencies> {
  const latencies: Latencies = { quiet: [], written: [] }
  await hitsOf(url)
  for (let round = 0; round < rounds; round++) {
    latencies.quiet.push(percentile(await hitsOf(url), 0.99))
    const writing = writeTo(url, paths.item[0] ?? '')
    latencies.written.push(percentile(await hitsOf(url), 0.99))
    await writing.end()
  }
  return latencies
}

/** What hits took, of rows and of those that readers also want while they are written. */
async function hitsOf(url: string): Promise<number[]> {
  const taken: number[] = []
  const end = performance.now() + roundMs
  const read = async (_: unknown, reader: number) => {
    for (let at = reader; performance.now() < end; at++) {
      const start = performance.now()
      const answer = await fetch(url + (paths.item[at % paths.item.length] ?? ''))
      await answer.arrayBuffer()
      if (answer.headers.get('x-cache') === 'HIT') taken.push(performance.now() - start)
      await wait(pauseMs)
    }
  }
  await Promise.all(Array.from({ length: readers }, read))
  return taken
}

function writeTo(url: string, path: string) {
  const writes: Promise<unknown>[] = []
  const write = async () => {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch(url + path, { method: 'PATCH', headers, body: '{"brand":"bench"}' })
    if (answer.status !== 200) throw new Error(await answer.text())
    await answer.arrayBuffer()
  }
  const timer = setInterval(() => writes.push(write()), pauseMs)
  const end = async () => {
    clearInterval(timer)
    await Promise.all(writes)
  }
  return { end }
}
