// Made by pylight from pylight.yaml.
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'

import { log } from '../log.js'
import { bodyOf, type CachedBody, loadBody, pack, unpack } from './cached-body.js'
import { store } from './connection.js'
import { type Bypass, hit, type Miss, type Sample } from './look-up.js'
import { doubtOrigin } from './origin.js'
import { count, countLoad, type Endpoint } from './stats.js'

/** How long an answer is fresh, in seconds. */
export interface Ttl {
  seconds: number
  /** For a 404. */
  missing?: number
  /** How much longer it may be served while it is reloaded. */
  renewing?: number
  /** Only one process at a time loads it; the others wait up to a second for its answer. */
  lock?: boolean
}

/** A reader that loads a row for longer than this doesn't store it. */
const leaseMs = 3000
/** How long other processes wait for the one that loads, and how often they look. */
const lockMs = 1000
const pollMs = 20
/** Within this time even a slow write has told Redis what it made stale. */
const settledMs = 3000
/** A larger answer would delay other commands on the connection to Redis. */
const maxStoredBytes = 1024 * 1024
const flights = new Map<string, Promise<CachedBody>>()

/**
 * Loads an answer that wasn't found and stores it. Requests that saw the same key and tokens share
 * one load; a request that starts after a write never joins a load that began before it.
 */
export async function fill(
  entry: Miss | Bypass | Sample,
  ttl: Ttl,
  load: () => Promise<object>,
): Promise<CachedBody> {
  if ('bypass' in entry) return loadBody(load, { result: 'bypass', why: entry.bypass })
  if ('cached' in entry) return compare(entry, load)
  const flight = `${entry.key} ${entry.newestStamp}`
  if (flights.has(flight)) count(entry.at, 'coalesced')
  const loading = flights.get(flight) ?? takeOff(flight, entry, ttl, load)
  if (!entry.expired) return loading
  loading.catch(ignore)
  return entry.expired
}

function takeOff(flight: string, entry: Miss, ttl: Ttl, load: () => Promise<object>) {
  const timed = () => timeOf(entry, load)
  const loading = entry.isItem ? fillItem(entry, ttl, timed) : fillList(entry, ttl, timed)
  flights.set(flight, loading)
  const land = () => flights.delete(flight)
  loading.then(() => entry.storing).then(land, land) // until stored, requests that missed it join
  loading.catch(doubtOrigin)
  return loading
}

async function timeOf({ at, key }: Miss, load: () => Promise<object>): Promise<object> {
  const start = performance.now()
  const value = await load()
  countLoad(at, performance.now() - start, key)
  return value
}

/** Answers a sampled hit from the database, and reports a cached body that stays wrong. */
async function compare({ at, key, cached, isUnchanged }: Sample, load: () => Promise<object>) {
  const current = await loadBody(load, cached.cache)
  if (!current.body.equals(cached.body)) void reportIfWrong(at, key, isUnchanged)
  return current
}

async function reportIfWrong(at: Endpoint, key: string, isUnchanged: () => Promise<boolean>) {
  await setTimeout(settledMs, undefined, { ref: false })
  if (!(await isUnchanged())) return
  count(at, 'mismatch')
  log.error({ key }, 'the cache differs from the database')
}

/** A list may be stored late: its stamp says which tokens it is valid for. */
async function fillList(entry: Miss, ttl: Ttl, load: () => Promise<object>): Promise<CachedBody> {
  if (!ttl.lock) return loadList(entry, ttl, load)
  const lock = `${entry.key}:@lock:${entry.newestStamp}`
  if (!(await isFirst(lock))) {
    const body = await answerOfOther(entry, lock)
    if (body) return body
  }
  const loading = loadList(entry, ttl, load)
  const unlock = () => store.unlink(lock).catch(ignore)
  loading.then(() => entry.storing).then(unlock, unlock)
  return loading
}

async function loadList(entry: Miss, ttl: Ttl, load: () => Promise<object>): Promise<CachedBody> {
  const page = await load()
  const body = bodyOf(page, 200, { result: 'miss' })
  if (!isPastEnd(page) && isStorable(entry, body)) entry.storing = storeList(entry, body, ttl)
  return body
}

/** Such pages are empty and without number: stored, they would fill the memory. */
function isPastEnd(page: object): boolean {
  if (!('page' in page && 'pages' in page)) return false
  return Number(page.page) > Math.max(1, Number(page.pages))
}

function isStorable({ at }: Miss, { body }: CachedBody): boolean {
  if (body.length <= maxStoredBytes) return true
  count(at, 'too-large')
  return false
}

async function storeList(entry: Miss, body: CachedBody, ttl: Ttl) {
  const { value, ttlMs } = keep(entry, body, ttl)
  await store.set(entry.key, value, ttlMs).catch(ignore)
}

/**
 * A write removes the key, and with it the lease or the expired entry that a reader would replace.
 * So a slow reader can't bring an old row back.
 */
async function fillItem(entry: Miss, ttl: Ttl, load: () => Promise<object>): Promise<CachedBody> {
  const expected = entry.expired ? entry.seen : await claim(entry)
  if (ttl.lock && !expected) {
    const body = await answerOfOther(entry, entry.key)
    if (body) return body
  }
  const giveUp = () => store.unlink(entry.key).catch(ignore)
  try {
    const body = await loadBody(load, { result: 'miss' })
    if (!expected) return body
    entry.storing = isStorable(entry, body) ? replace(entry, expected, body, ttl) : giveUp()
    return body
  } catch (error) {
    if (expected && !entry.expired) void giveUp()
    throw error
  }
}

async function replace(entry: Miss, expected: string | Buffer, body: CachedBody, ttl: Ttl) {
  const { value, ttlMs } = keep(entry, body, ttl)
  if (ttlMs <= 0) return
  const isStored = await store.compareAndSet(entry.key, expected, value, ttlMs).catch(() => false)
  if (!isStored) count(entry.at, 'rejected')
}

async function claim({ key, seen }: Miss): Promise<string | undefined> {
  const isClaimed = seen?.toString('latin1', 0, 2) === 'L|'
  if (isClaimed) return undefined
  const lease = `L|${randomUUID()}`
  const isMine = await store.compareAndSet(key, seen, lease, leaseMs).catch(() => false)
  return isMine ? lease : undefined
}

async function isFirst(lock: string): Promise<boolean> {
  const mine = randomUUID()
  const holder = await store.setNxGet(lock, mine, lockMs).catch(() => undefined)
  return !holder || holder.toString('latin1') === mine
}

/** What the first process has stored; undefined when it takes too long or gives up its claim. */
async function answerOfOther(entry: Miss, claim: string): Promise<CachedBody | undefined> {
  const { key, era, stamp, newestStamp } = entry
  for (let waited = 0; waited < lockMs; waited += pollMs) {
    await setTimeout(pollMs)
    const [value, claimed] = await store.mget([key, claim]).catch(() => [])
    if (store.era !== era) return undefined
    const found = value && unpack(value)
    if (found?.stamp === stamp || found?.stamp === newestStamp) return hit(found)
    if (!claimed) return undefined
  }
  return undefined
}

/** TTLs are shortened by up to 10 %, so that answers stored together don't expire together. */
function keep(entry: Miss, body: CachedBody, { seconds, missing = 0, renewing = 0 }: Ttl) {
  const isMissing = body.status === 404
  const freshMs = Math.round((isMissing ? missing : seconds) * 1000 * (0.9 + Math.random() * 0.1))
  const stamp = isMissing ? entry.newestStamp : entry.stamp
  return {
    value: pack({ ...body, stamp, freshUntil: Date.now() + freshMs }),
    ttlMs: freshMs + (isMissing ? 0 : renewing * 1000),
  }
}

/** The store has closed its connection and logged why; the request is answered anyway. */
function ignore() {}
