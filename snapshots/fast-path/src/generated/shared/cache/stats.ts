// Made by pylight from pylight.yaml.
import { Counter } from 'prom-client'

import type { BypassReason } from './cached-body.js'
import { store } from './connection.js'
import { type Outcome, recordReads } from './history.js'
import { fullKey } from './keys.js'
import { findOrigin } from './origin.js'
import { noteLoad } from './slowest.js'

/** Counted separately for each table: `list`, `item`, `write` and your own endpoints. */
export interface Endpoint {
  table: string
  endpoint: string
}

type Event =
  | 'hit'
  | 'miss'
  | BypassReason
  | 'rejected'
  | 'too-large'
  | 'coalesced'
  | 'undelivered'
  | 'mismatch'
  | 'near'
  | 'near-evicted'

/** How often an event happened at an endpoint, or the sum of a size. */
interface Tally extends Endpoint {
  event: Event | 'bytes' | 'loads' | 'load-us' | 'near-bytes'
  total: number
  /** How much of the total was sent to Redis. */
  sent: number
}

const sizes = new Set<Tally['event']>(['bytes', 'loads', 'load-us', 'near-bytes'])
/** Events beside the outcome of a read. */
const others = new Set<Tally['event']>([
  ...sizes,
  'rejected',
  'too-large',
  'coalesced',
  'undelivered',
  'mismatch',
  'near',
  'near-evicted',
])
const tallies = new Map<string, Tally>()
const sendEveryMs = 5000
const originTtlMs = 24 * 60 * 60 * 1000
const sinceTtlMs = 10 * 365 * 24 * 60 * 60 * 1000

/** Counts an event, and the bytes that it saved. */
export function count(at: Endpoint, event: Event, bytes = 0): void {
  tallyOf(at, event).total++
  if (bytes > 0) tallyOf(at, 'bytes').total += bytes
}

/** Counts a hit whose body this process kept, and the bytes that Redis didn't send. */
export function countNear(at: Endpoint, bytes: number): void {
  tallyOf(at, 'near').total++
  tallyOf(at, 'near-bytes').total += bytes
}

/** Counts a load from the database, and the time that it took. */
export function countLoad(at: Endpoint, ms: number, key: string): void {
  noteLoad(key, ms)
  tallyOf(at, 'loads').total++
  tallyOf(at, 'load-us').total += Math.round(ms * 1000)
}

function tallyOf({ table, endpoint }: Endpoint, event: Tally['event']): Tally {
  const name = `${table} ${endpoint} ${event}`
  const known = tallies.get(name)
  if (known) return known
  const tally = { table, endpoint, event, total: 0, sent: 0 }
  tallies.set(name, tally)
  return tally
}

new Counter({
  name: 'pylight_cache_events_total',
  help: 'Hits, misses, bypasses by reason, and fills that went wrong',
  labelNames: ['table', 'endpoint', 'event'],
  collect() {
    this.reset()
    for (const { table, endpoint, event, total } of tallies.values()) {
      if (!sizes.has(event)) this.inc({ table, endpoint, event }, total)
    }
  },
})

new Counter({
  name: 'pylight_cache_saved_bytes_total',
  help: 'Bytes of bodies served from the cache',
  labelNames: ['table', 'endpoint'],
  collect() {
    this.reset()
    for (const { table, endpoint, event, total } of tallies.values()) {
      if (event === 'bytes') this.inc({ table, endpoint }, total)
    }
  },
})

new Counter({
  name: 'pylight_near_saved_bytes_total',
  help: 'Bytes of bodies served from this process, which Redis did not send',
  labelNames: ['table', 'endpoint'],
  collect() {
    this.reset()
    for (const { table, endpoint, event, total } of tallies.values()) {
      if (event === 'near-bytes') this.inc({ table, endpoint }, total)
    }
  },
})

/**
 * Adds the counts of this process to those of all processes, in a hash per table:
 * `products:@stats`, with the time of the first one in `products:@since`. Also stores the current
 * origin in `products:@origin`, for `pylight cache inspect`.
 */
async function send() {
  const unsent = [...tallies.values()].filter(({ total, sent }) => total > sent)
  if (unsent.length === 0 || store.era === null) return
  const tables = new Set(unsent.map(({ table }) => table))
  await Promise.allSettled([
    ...unsent.map(sendTally),
    ...[...tables].flatMap((table) => [sendOrigin(table), sendSince(table)]),
  ])
}

async function sendOrigin(table: string) {
  const stamp = (await findOrigin())?.stamps.get(table)
  if (stamp) await store.set(fullKey(`${table}:@origin`), stamp, originTtlMs)
}

async function sendSince(table: string) {
  if (!store.increment) return
  await store.setNxGet(fullKey(`${table}:@since`), new Date().toISOString(), sinceTtlMs)
}

async function sendTally(tally: Tally) {
  const { table, endpoint, event, total, sent } = tally
  tally.sent = total
  await store.increment?.(fullKey(`${table}:@stats`), `${endpoint} ${event}`, total - sent)
  const outcome = outcomeOf(event)
  if (outcome) await recordReads(tally, outcome, total - sent)
}

/** What became of a read; undefined for what isn't one. */
function outcomeOf(event: Tally['event']): Outcome | undefined {
  if (event === 'hit' || event === 'miss') return event
  return others.has(event) ? undefined : 'bypass'
}

setInterval(() => void send(), sendEveryMs).unref()
