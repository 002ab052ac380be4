// Made by pylight from pylight.yaml.
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'

import { log } from '../log.js'
import { bodyOf, type CachedBody, pack, unpack } from './cached-body.js'
import { store } from './connection.js'
import { type Bypass, hit, type Miss, type Sample } from './look-up.js'
import { count } from './stats.js'

/** How long an answer is kept, in seconds. */
export interface Ttl {
  seconds: number
  /** For an answer that there is no such row. */
  missing?: number
  /** How much longer it may be served while it is being renewed. */
  renewing?: number
  /** One process at a time asks the database for it; the others wait a little for its answer. */
  lock?: true
}

/** A reader that takes longer than this to ask the database stores nothing. */
const leaseMs = 3000
/** How long others wait for the process that asks the database, and how often they look. */
const lockMs = 1000
const pollMs = 20
/** By when even a slow write has told Redis what it made stale. */
const settledMs = 3000
const flights = new Map<string, Promise<CachedBody>>()

/**
 * Loads what wasn't found and keeps it. Requests that saw the same key and tokens share one load; a
 * request that starts after a write never joins one that began before it.
 */
export async function fill(
  entry: Miss | Bypass | Sample,
  ttl: Ttl,
  load: () => Promise<object>,
): Promise<CachedBody> {
  if ('bypass' in entry) return bodyOf(await load(), { result: 'bypass', why: entry.bypass })
  if ('cached' in entry) return compare(entry, load)
  const flight = `${entry.key} ${entry.newestStamp}`
  if (flights.has(flight)) count(entry.name, 'coalesced')
  const loading = flights.get(flight) ?? takeOff(flight, entry, ttl, load)
  if (!entry.expired) return loading
  loading.catch(ignore)
  return entry.expired
}

function takeOff(flight: string, entry: Miss, ttl: Ttl, load: () => Promise<object>) {
  const loading = entry.isItem ? fillItem(entry, ttl, load) : fillList(entry, ttl, load)
  flights.set(flight, loading)
  const land = () => flights.delete(flight)
  loading.then(() => entry.storing).then(land, land) // who looked before it was stored joins, too
  return loading
}

/** Answers a sampled hit from the database, and reports a cached body that is wrong and stays so. */
async function compare({ name, cached, isUnchanged }: Sample, load: () => Promise<object>) {
  const current = bodyOf(await load(), cached.cache)
  if (!current.body.equals(cached.body)) void reportIfWrong(name, isUnchanged)
  return current
}

async function reportIfWrong(name: string, isUnchanged: () => Promise<boolean>) {
  await setTimeout(settledMs, undefined, { ref: false })
  if (!(await isUnchanged())) return
  count(name, 'mismatch')
  log.error({ key: name }, 'the cache differs from the database')
}

/** Late or not, the stamp says which tokens a list is valid for. */
async function fillList(entry: Miss, ttl: Ttl, load: () => Promise<object>): Promise<CachedBody> {
  const lock = `${entry.key}:@lock:${entry.newestStamp}`
  const mine = randomUUID()
  if (ttl.lock && !(await isFirst(lock, mine))) {
    const body = await answerOfOther(entry)
    if (body) return body
  }
  const body = bodyOf(await load(), { result: 'miss' })
  const { value, ttlMs } = keep(entry, body, ttl)
  entry.storing = store.set(entry.key, value, ttlMs).catch(ignore)
  return body
}

/**
 * A write removes the key, and with it the claim or the expired entry that a reader means to replace:
 * a slow reader can't bring an old row back.
 */
async function fillItem(entry: Miss, ttl: Ttl, load: () => Promise<object>): Promise<CachedBody> {
  const expected = entry.expired ? entry.seen : await claim(entry)
  if (ttl.lock && !expected) {
    const body = await answerOfOther(entry)
    if (body) return body
  }
  try {
    const body = bodyOf(await load(), { result: 'miss' })
    if (expected) entry.storing = replace(entry, expected, body, ttl)
    return body
  } catch (error) {
    if (expected && !entry.expired) store.unlink(entry.key).catch(ignore)
    throw error
  }
}

async function replace(entry: Miss, expected: string | Buffer, body: CachedBody, ttl: Ttl) {
  const { value, ttlMs } = keep(entry, body, ttl)
  if (ttlMs <= 0) return
  const isStored = await store.compareAndSet(entry.key, expected, value, ttlMs).catch(() => false)
  if (!isStored) count(entry.name, 'rejected')
}

async function claim({ key, seen }: Miss): Promise<string | undefined> {
  const isClaimed = seen?.toString('latin1', 0, 2) === 'L|'
  if (isClaimed) return undefined
  const lease = `L|${randomUUID()}`
  const isMine = await store.compareAndSet(key, seen, lease, leaseMs).catch(() => false)
  return isMine ? lease : undefined
}

async function isFirst(lock: string, mine: string): Promise<boolean> {
  const holder = await store.setNxGet(lock, mine, lockMs).catch(() => undefined)
  return !holder || holder.toString('latin1') === mine
}

/** What the process that came first has stored; nothing if it takes too long. */
async function answerOfOther(entry: Miss): Promise<CachedBody | undefined> {
  const { key, era, stamp, newestStamp } = entry
  for (let waited = 0; waited < lockMs; waited += pollMs) {
    await setTimeout(pollMs)
    const [value] = await store.mget([key]).catch(() => [])
    if (store.incarnation !== era) return undefined
    const found = value && unpack(value)
    if (found?.stamp === stamp || found?.stamp === newestStamp) return hit(found)
  }
  return undefined
}

/** Spread by ±10 %, so that answers stored together don't expire together. */
function keep(entry: Miss, body: CachedBody, { seconds, missing = 0, renewing = 0 }: Ttl) {
  const isMissing = body.status === 404
  const freshMs = Math.round((isMissing ? missing : seconds) * 1000 * (0.9 + Math.random() * 0.2))
  const stamp = isMissing ? entry.newestStamp : entry.stamp
  return {
    value: pack({ ...body, stamp, freshUntil: Date.now() + freshMs }),
    ttlMs: freshMs + (isMissing ? 0 : renewing * 1000),
  }
}

/** The store has closed its connection and logged why; the request has its answer. */
function ignore() {}
