// Made by pylight from pylight.yaml.
import { store } from '../cache/connection.js'
import { countsOf, type Reads, readsOf, type Span, stepsOf } from '../cache/history.js'
import { fullKey } from '../cache/keys.js'
import { type Load, slowestLoads } from '../cache/slowest.js'
import { allTables } from '../cache/tables.js'

/** What the page shows: counts of all processes, but for the slowest loads. */
export interface Figures {
  hour: Reads[]
  day: Reads[]
  /** Sums since the first count. */
  totals: Totals
  /** By table. */
  memory: Map<string, Memory>
  slowest: Load[]
}

interface Totals {
  savedMs: number
  savedQueries: number
  undelivered: number
  /** By reason. */
  bypasses: Map<string, number>
}

export interface Memory {
  entries: number
  bytes: number
}

export async function readFigures(): Promise<Figures> {
  const [hour, day, hashes, memory] = await Promise.all([
    readsOfAll('hour'),
    readsOfAll('day'),
    Promise.all(allTables.map((table) => countsOf(`${table}:@stats`))),
    readMemory(),
  ])
  return { hour, day, totals: totalsOf(hashes), memory, slowest: slowestLoads() }
}

async function readsOfAll(span: Span): Promise<Reads[]> {
  return (await Promise.all(allTables.map((table) => readsOf(table, span)))).flat()
}

/** The share of hits among the reads, from 0 to 1; undefined without any. */
export function hitRate(reads: Reads[]): number | undefined {
  const all = sum(reads)
  return all === 0 ? undefined : sum(reads.filter(({ outcome }) => outcome === 'hit')) / all
}

/** The reads of each minute of the hour, or each hour of the day. */
export function bySteps(reads: Reads[], span: Span): Reads[][] {
  return stepsOf(span).map((step) => reads.filter(({ from }) => from === step))
}

export function sum(reads: Reads[]): number {
  return reads.reduce((all, { count }) => all + count, 0)
}

/** Events beside the reasons of a bypass. */
const others = new Set([
  'hit',
  'miss',
  'bytes',
  'loads',
  'load-us',
  'rejected',
  'too-large',
  'coalesced',
  'mismatch',
  'near',
  'near-bytes',
  'near-evicted',
])

/** The rows of a page, and how many there are. */
const queriesOfList = 2

function totalsOf(hashes: Record<string, string>[]): Totals {
  const totals: Totals = { savedMs: 0, savedQueries: 0, undelivered: 0, bypasses: new Map() }
  for (const hash of hashes) {
    for (const [field, text] of Object.entries(hash)) {
      const [endpoint = '', event = ''] = field.split(' ')
      const count = Number(text)
      if (event === 'hit') {
        totals.savedQueries += count * (endpoint === 'list' ? queriesOfList : 1)
        totals.savedMs += count * meanLoadMs(hash, endpoint)
      } else if (event === 'undelivered') totals.undelivered += count
      else if (!others.has(event)) {
        totals.bypasses.set(event, (totals.bypasses.get(event) ?? 0) + count)
      }
    }
  }
  return totals
}

function meanLoadMs(hash: Record<string, string>, endpoint: string): number {
  const loads = Number(hash[`${endpoint} loads`] ?? 0)
  return loads === 0 ? 0 : Number(hash[`${endpoint} load-us`] ?? 0) / loads / 1000
}

/** More entries than this aren't looked at. */
const mostEntries = 20_000
const memoryLastsMs = 30_000

let known: { at: number; memory: Map<string, Memory> } | undefined

/** Read twice a minute at most, as it looks at every key. */
async function readMemory(): Promise<Map<string, Memory>> {
  if (known && Date.now() - known.at < memoryLastsMs) return known.memory
  const sizes = [...((await store.sizes?.(mostEntries)) ?? [])]
  const memory = new Map<string, Memory>()
  for (const table of allTables) {
    const start = fullKey(`${table}:GET:`)
    const own = sizes.filter(([key]) => key.startsWith(start))
    const bytes = own.reduce((all, [, size]) => all + size, 0)
    memory.set(table, { entries: own.length, bytes })
  }
  known = { at: Date.now(), memory }
  return memory
}
