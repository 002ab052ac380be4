// Made by pylight from pylight.yaml.
import { Counter } from 'prom-client'

import type { BypassReason } from './cached-body.js'
import { store } from './connection.js'
import { fullKey, tableOf } from './keys.js'

type Event = 'hit' | 'miss' | BypassReason | 'rejected' | 'coalesced' | 'undelivered' | 'mismatch'

/** How often something happened at an endpoint, or how many bytes it was. */
interface Tally {
  table: string
  endpoint: string
  event: Event | 'bytes'
  total: number
  /** How much of it Redis has been told of. */
  sent: number
}

const tallies = new Map<string, Tally>()
const sendEveryMs = 5000

/** Counts for the endpoint of a key, given without its prefix; `bytes` were saved. */
export function count(key: string, event: Event, bytes = 0): void {
  const table = tableOf(key)
  const endpoint = endpointOf(key)
  tallyOf(table, endpoint, event).total++
  if (bytes > 0) tallyOf(table, endpoint, 'bytes').total += bytes
}

function tallyOf(table: string, endpoint: string, event: Tally['event']): Tally {
  const name = `${table} ${endpoint} ${event}`
  const known = tallies.get(name)
  if (known) return known
  const tally = { table, endpoint, event, total: 0, sent: 0 }
  tallies.set(name, tally)
  return tally
}

new Counter({
  name: 'pylight_cache_events_total',
  help: 'Requests by hit, miss or why the cache was bypassed; and fills that went wrong',
  labelNames: ['table', 'endpoint', 'event'],
  collect() {
    this.reset()
    for (const { table, endpoint, event, total } of tallies.values()) {
      if (event !== 'bytes') this.inc({ table, endpoint, event }, total)
    }
  },
})

new Counter({
  name: 'pylight_cache_saved_bytes_total',
  help: 'Bytes of the bodies that were answered from the cache',
  labelNames: ['table', 'endpoint'],
  collect() {
    this.reset()
    for (const { table, endpoint, event, total } of tallies.values()) {
      if (event === 'bytes') this.inc({ table, endpoint }, total)
    }
  },
})

function endpointOf(key: string): string {
  if (!key.includes(':GET:')) return 'write'
  return /:GET:(page=|[0-9a-f]{64}$)/.test(key) ? 'list' : 'item'
}

/** Adds the counts of this process to those of all, in one hash per table: `products:@stats`. */
async function send() {
  if (store.incarnation === null) return
  const unsent = [...tallies.values()].filter(({ total, sent }) => total > sent)
  await Promise.allSettled(unsent.map(sendTally))
}

async function sendTally(tally: Tally) {
  const { table, endpoint, event, total, sent } = tally
  tally.sent = total
  await store.increment?.(fullKey(`${table}:@stats`), `${endpoint} ${event}`, total - sent)
}

setInterval(() => void send(), sendEveryMs).unref()
