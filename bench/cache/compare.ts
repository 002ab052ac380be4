import { existsSync, readFileSync } from 'node:fs'
import type { RunningServer } from '../../test/running/boot.js'
import { count, median } from '../table.js'
import { load } from './load.js'

const rounds = 60
const roundMs = 150
const warmUpMs = 2_000

interface Measured {
  /** Microseconds from a request to its answer, with 16 concurrent requests. */
  latency: number
  /** CPU time of a request in the server, in microseconds. */
  cpu: number
}

/** Some requests to a server, each for another answer. */
export interface Requests {
  paths: string[]
  headers?: Record<string, string>
}

/** Measures two kinds of requests in turns: medians and ratios of latency, then of CPU time. */
export async function compare(
  server: RunningServer,
  one: Requests,
  other: Requests,
): Promise<string[]> {
  const [ofOne, ofOther]: [Measured[], Measured[]] = [[], []]
  for (const { paths, headers } of [one, other]) {
    await load(server.api.url, paths, warmUpMs, headers)
  }
  for (let round = 0; round < rounds; round++) {
    ofOne.push(await measure(server, one))
    ofOther.push(await measure(server, other))
  }
  return [...columns(ofOne, ofOther, 'latency'), ...columns(ofOne, ofOther, 'cpu')]
}

/** Repeats a request that bypassed the cache because Redis was too slow. */
async function measure(server: RunningServer, requests: Requests): Promise<Measured> {
  const { api, child } = server
  const { paths, headers } = requests
  const cpuBefore = cpuOf(child.pid)
  const { answers, bypasses, latency } = await load(api.url, paths, roundMs, headers)
  const cpu = (cpuOf(child.pid) - cpuBefore) / answers
  if (bypasses === 0) return { latency, cpu }
  for (const path of paths) await api.fillCache(path, headers)
  return measure(server, requests)
}

/** The two medians, and the median of the rounds' ratios: both parts of a round have the same load. */
function columns(one: Measured[], other: Measured[], what: keyof Measured): string[] {
  const ratios = other.map((measured, round) => measured[what] / (one[round]?.[what] ?? NaN))
  const medians = [one, other].map((all) => median(all.map((measured) => measured[what])))
  return [...medians.map((value) => `${count(Math.round(value))} µs`), median(ratios).toFixed(2)]
}

/** CPU time of the event loop's thread in microseconds; undefined except on Linux. */
function cpuOf(pid: number | undefined): number {
  const file = `/proc/${String(pid)}/schedstat`
  if (!existsSync(file)) return NaN
  return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1_000
}
