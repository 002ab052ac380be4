// Made by pylight from pylight.yaml.
import { setTimeout as wait } from 'node:timers/promises'

import { Counter, Gauge } from 'prom-client'

import { log } from '../../log.js'
import { store } from '../connection.js'
import { invalidate } from '../invalidation.js'
import {
  countRecords,
  limit,
  type OutboxRecord,
  readRecords,
  readTables,
  takeRecords,
} from './records.js'
import { staleOf, staleTables } from './stale.js'
import { listen, stopListening } from './wake.js'

/**
 * Makes stale what other programs have changed, and what a process changed that ended before it
 * could say so. Triggers record each write in its own transaction, so a record is seen with the
 * commit, never before. It is removed after its rows were made stale: a process that ends in between
 * leaves it to the others.
 */

/** How often the outbox is read. A record that another process keeps too long is seen the second time. */
const pollMs = 80
/** After a failure. */
const retryMs = 1000
/** How long records are collected after a notification. */
const collectMs = 10

/** Records that were there the last time, and those of them that this process has made stale. */
let seen = new Set<OutboxRecord['id']>()
let done = new Set<OutboxRecord['id']>()

let isRunning = false
let hasFailed = false
let relaying = Promise.resolve()
let wake: () => void = () => undefined

const relayed = new Counter({
  name: 'pylight_outbox_records_total',
  help: 'Records of writes that this process has made visible',
})

new Gauge({
  name: 'pylight_outbox_pending_records',
  help: 'Records of writes that caches may not show yet',
  async collect() {
    this.set(await countRecords().catch(() => NaN))
  },
})

export function startRelay(): void {
  if (isRunning) return
  isRunning = true
  relaying = relay()
}

/** Resolves when nothing more is read or removed. */
export async function stopRelay(): Promise<void> {
  isRunning = false
  wake()
  await stopListening()
  await relaying
}

async function relay() {
  while (isRunning) {
    listen(() => {
      wake()
    })
    const next = new Promise<void>((resolve) => (wake = resolve))
    const pauseMs = await relayOnce().then(
      (isMore) => (isMore ? 0 : pollMs),
      (error: unknown) => (store.era === null ? pollMs : fail(error)),
    )
    await Promise.race([next, wait(pauseMs, undefined, { ref: false })])
    await wait(pauseMs === 0 ? 0 : collectMs, undefined, { ref: false })
  }
}

/** Returns whether there may be more. While Redis is away, the records wait. */
async function relayOnce(): Promise<boolean> {
  if (store.era === null) return false
  const pending = await readRecords()
  if (hasFailed) log.info('the outbox is relayed again')
  hasFailed = false
  if (pending.length === 0) return false
  if (pending.length === limit) await makeAllStale()
  const taken = await takeRecords((records) => makeStale(records))
  await makeLateStale(pending.filter(({ id }) => !taken.has(id)))
  return pending.length === limit && taken.size > 0
}

/** Before many records are read one part after the other, all of their tables. */
async function makeAllStale() {
  await invalidate(store, staleTables(await readTables()))
}

async function makeStale(records: OutboxRecord[]) {
  await invalidate(store, staleOf(records))
  relayed.inc(records.length)
}

/** Of records that another process has taken but not removed: it may have been stopped. */
async function makeLateStale(others: OutboxRecord[]) {
  const late = others.filter(({ id }) => seen.has(id) && !done.has(id))
  if (late.length > 0) await makeStale(late)
  const ids = new Set(others.map(({ id }) => id))
  done = new Set([...done, ...late.map(({ id }) => id)].filter((id) => ids.has(id)))
  seen = ids
}

/** Says so once, until it can be read again. */
function fail(error: unknown): number {
  const level = hasFailed ? 'debug' : 'error'
  hasFailed = true
  const what =
    'the outbox can not be relayed: writes of other programs show after the TTL. npx pylight db push makes its table and triggers'
  log[level]({ err: error }, what)
  return retryMs
}
