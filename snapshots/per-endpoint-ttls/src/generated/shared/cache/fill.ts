// Made by pylight from pylight.yaml.
import { randomUUID } from 'node:crypto'

import { bodyOf, type CachedBody, pack } from './cached-body.js'
import { store } from './connection.js'
import type { Bypass, Miss } from './look-up.js'
import { count } from './stats.js'

/** How long an answer is kept, in seconds. */
export interface Ttl {
  seconds: number
  /** For an answer that there is no such row. */
  missing?: number
  /** How much longer it may be served while it is being renewed. */
  renewing?: number
}

/** A reader that takes longer than this to ask the database stores nothing. */
const leaseMs = 3000
const flights = new Map<string, Promise<CachedBody>>()

/**
 * Loads what wasn't found and keeps it. Requests that saw the same key and tokens share one load; a
 * request that starts after a write never joins one that began before it.
 */
export async function fill(
  entry: Miss | Bypass,
  ttl: Ttl,
  load: () => Promise<object>,
): Promise<CachedBody> {
  if ('bypass' in entry) return bodyOf(await load(), { result: 'bypass', why: entry.bypass })
  const flight = `${entry.key} ${entry.newestStamp}`
  if (flights.has(flight)) count(entry.name, 'coalesced')
  const loading = flights.get(flight) ?? takeOff(flight, entry, ttl, load)
  if (!entry.expired) return loading
  loading.catch(ignore)
  return entry.expired
}

function takeOff(flight: string, entry: Miss, ttl: Ttl, load: () => Promise<object>) {
  const loading = entry.isItem ? fillItem(entry, ttl, load) : fillList(entry, ttl, load)
  const landed = loading.finally(() => flights.delete(flight))
  flights.set(flight, landed)
  return landed
}

/** Late or not, the stamp says which tokens a list is valid for. */
async function fillList(entry: Miss, ttl: Ttl, load: () => Promise<object>): Promise<CachedBody> {
  const body = bodyOf(await load(), { result: 'miss' })
  const { value, ttlMs } = keep(entry, body, ttl)
  store.set(entry.key, value, ttlMs).catch(ignore)
  return body
}

/**
 * A write removes the key, and with it the claim or the expired entry that a reader means to replace:
 * a slow reader can't bring an old row back.
 */
async function fillItem(entry: Miss, ttl: Ttl, load: () => Promise<object>): Promise<CachedBody> {
  const expected = entry.expired ? entry.seen : await claim(entry)
  try {
    const body = bodyOf(await load(), { result: 'miss' })
    if (expected) void replace(entry, expected, body, ttl)
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
