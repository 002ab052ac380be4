// Made by pylight from pylight.yaml.
import { Counter } from 'prom-client'

import type { BypassReason } from './cached-body.js'
import { store } from './connection.js'
import { fullKey, tableOf } from './keys.js'

type Event = 'hit' | 'miss' | BypassReason | 'rejected' | 'coalesced' | 'undelivered' | 'mismatch'

const labelNames = ['table', 'endpoint', 'event'] as const

const events = new Counter({
  name: 'pylight_cache_events_total',
  help: 'Requests by hit, miss or why the cache was bypassed; and fills that went wrong',
  labelNames,
})

const savedBytes = new Counter({
  name: 'pylight_cache_saved_bytes_total',
  help: 'Bytes of the bodies that were answered from the cache',
  labelNames: ['table', 'endpoint'],
})

/** What Redis hasn't been told of yet: by key and field. */
const unsent = new Map<string, Map<string, number>>()
const sendEveryMs = 5000

/** Counts for the endpoint of a key, given without its prefix; `bytes` were saved. */
export function count(key: string, event: Event, bytes = 0): void {
  const table = tableOf(key)
  const endpoint = endpointOf(key)
  events.inc({ table, endpoint, event })
  add(table, `${endpoint} ${event}`, 1)
  if (bytes === 0) return
  savedBytes.inc({ table, endpoint }, bytes)
  add(table, `${endpoint} bytes`, bytes)
}

function endpointOf(key: string): string {
  if (!key.includes(':GET:')) return 'write'
  return /:GET:(page=|[0-9a-f]{64}$)/.test(key) ? 'list' : 'item'
}

function add(table: string, field: string, amount: number) {
  const fields = unsent.get(table) ?? new Map<string, number>()
  unsent.set(table, fields.set(field, (fields.get(field) ?? 0) + amount))
}

/** Adds the counts of this process to those of all, in one hash per table: `products:@stats`. */
async function send() {
  if (store.incarnation === null) return
  const batch = [...unsent]
  unsent.clear()
  const sums = batch.flatMap(([table, fields]) =>
    [...fields].map(([field, amount]) =>
      store.increment?.(fullKey(`${table}:@stats`), field, amount),
    ),
  )
  await Promise.allSettled(sums)
}

setInterval(() => void send(), sendEveryMs).unref()
