// Made by pylight from pylight.yaml.
import { env } from '../env.js'
import { type BypassReason, type CachedBody, type CacheEntry, unpack } from './cached-body.js'
import { store } from './connection.js'
import { createToken } from './invalidation.js'
import { fullKey, registerOfMissing, registersOfList, registersOfRow, tableOf } from './keys.js'
import { isKept } from './near.js'
import { findOrigin, type Origin } from './origin.js'
import { count, countNear, type Endpoint } from './stats.js'
import { fenceMark } from './store.js'
import { type CachedTable, cacheSettings } from './tables.js'
import { isInTransaction } from './transaction.js'

/** What an answer is counted as, and the tables whose writes make it stale. */
export interface Dependencies {
  /** `list`, `item` or a name of your own, for the statistics. */
  endpoint: string
  /** By every write. */
  listsOf?: CachedTable[]
  /** By writes to unknown rows; a write to the answer's own row removes its key. */
  rowsOf?: CachedTable[]
  /** The answer holds only rows of the key's table with these values: writes to others leave it fresh. */
  own?: object
}

export type Lookup = { isFresh: true; body: CachedBody } | Miss | Bypass | Sample

type Found = Exclude<Lookup, Sample>

export interface Miss {
  isFresh: false
  at: Endpoint
  key: string
  /** The store's era when it was asked. */
  era: string
  /** Taken before the database is read, so that a later write makes the answer stale. */
  stamp: string
  /** Changed by every write to the table: for requests that share a load, and for a missing row. */
  newestStamp: string
  /** What the key held; an item is stored only if the key still holds it. */
  seen: Buffer | null
  /** Still valid, but to be reloaded. */
  expired?: CachedBody
  isItem: boolean
  /** Set once the answer is loaded. */
  storing?: Promise<void>
}

export interface Bypass {
  isFresh: false
  bypass: BypassReason
}

/** A hit to compare with the database. */
export interface Sample {
  isFresh: false
  at: Endpoint
  key: string
  cached: CachedBody
  /** Whether the cache would still give the same answer. */
  isUnchanged: () => Promise<boolean>
}

/** Looks in the store, in one round trip. `key` has no prefix. */
export async function lookUp(key: string, dependencies: Dependencies): Promise<Lookup> {
  const found = await search(key, dependencies)
  const at = endpointOf(key, dependencies)
  countAnswer(at, key, found)
  if (!found.isFresh || Math.random() >= env.CACHE_CHECK_RATE) return found
  const isUnchanged = async () => {
    const again = await search(key, dependencies)
    return again.isFresh && again.body.body.equals(found.body.body)
  }
  return { isFresh: false, at, key, cached: found.body, isUnchanged }
}

function endpointOf(key: string, { endpoint }: Dependencies): Endpoint {
  return { table: tableOf(key), endpoint }
}

function countAnswer(at: Endpoint, key: string, found: Found) {
  const body = found.isFresh ? found.body : 'expired' in found ? found.expired : undefined
  if (body) count(at, 'hit', body.body.length)
  else count(at, 'bypass' in found ? found.bypass : 'miss')
  const onEvicted = () => count(at, 'near-evicted')
  if (body && isKept(fullKey(key), body.body, onEvicted)) countNear(at, body.body.length)
}

async function search(key: string, dependencies: Dependencies): Promise<Found> {
  const { era } = store
  if (isInTransaction()) return bypass('transaction')
  if (era === null) return bypass('redis-down')
  if (mayMissFences(key)) return bypass('write-in-progress')
  const origin = await findOrigin()
  if (!origin) return bypass('database-unknown')
  const { ofAnswer, ofMissing } = registersOf(key, dependencies)
  const registers = [...ofAnswer, ...ofMissing]
  try {
    const [seen = null, ...found] = await store.mget([fullKey(key), ...registers])
    const held = found.map((token) => token?.toString('latin1'))
    const tokens = held.every(isToken) ? held : await createMissing(registers, held)
    if (store.era !== era) return bypass('redis-down')
    return judge(key, dependencies, { era, origin, seen, tokens, needed: ofAnswer.length })
  } catch {
    return bypass('redis-down')
  }
}

/** Those on which the answer depends, and those on which only a 404 does. */
function registersOf(key: string, { listsOf = [], rowsOf = [], own = {} }: Dependencies) {
  const ownOf = (table: string) => (table === tableOf(key) ? own : {})
  return {
    ofAnswer: [
      ...listsOf.flatMap((table) => registersOfList(table, ownOf(table))),
      ...rowsOf.flatMap((table) => registersOfRow(table, ownOf(table))),
    ],
    ofMissing: rowsOf.map((table) => registerOfMissing(table, ownOf(table))),
  }
}

function bypass(why: BypassReason): Bypass {
  return { isFresh: false, bypass: why }
}

/** A restart of Redis loses the fences of strict writes that are still under way. */
function mayMissFences(key: string): boolean {
  const { isStrict } = cacheSettings.get(tableOf(key)) ?? {}
  return isStrict === true && performance.now() < store.fencesHoldFrom
}

function isToken(held: string | undefined): held is string {
  return held !== undefined
}

/** Creates the tokens of empty registers. */
async function createMissing(registers: string[], held: (string | undefined)[]) {
  return Promise.all(
    registers.map(async (register, i) => held[i] ?? (await createToken(store, register))),
  )
}

/** What was found. `tokens`: the `needed` ones on which the answer depends, then those of a 404. */
interface Held {
  era: string
  origin: Origin
  seen: Buffer | null
  tokens: string[]
  needed: number
}

function judge(key: string, dependencies: Dependencies, held: Held): Found {
  const { era, origin, seen, tokens, needed } = held
  if (tokens.some(isFence) || isFence(seen?.toString('latin1', 0, 1) ?? '')) {
    return bypass('write-in-progress')
  }
  const { listsOf = [], rowsOf = [] } = dependencies
  const tables = [...listsOf, ...rowsOf]
  const origins = tables.map((table) => origin.stamps.get(table))
  const stamp = [era, ...origins, ...tokens.slice(0, needed)].join(';')
  const newestStamp = () => [stamp, ...tokens.slice(needed), 'newest'].join(';')
  const entry = seen && unpack(seen)
  const body = entry?.stamp === (entry?.status === 404 ? newestStamp() : stamp) && hit(entry)
  if (body && !isExpired(entry)) return { isFresh: true, body }
  const miss: Miss = {
    isFresh: false,
    at: endpointOf(key, dependencies),
    key: fullKey(key),
    era,
    stamp,
    newestStamp: newestStamp(),
    seen,
    isItem: rowsOf.length > 0,
  }
  return body ? { ...miss, expired: body } : miss
}

function isFence(value: string): boolean {
  return value.startsWith(fenceMark)
}

export function hit({ status, body, etag, freshUntil }: CacheEntry): CachedBody {
  const ttl = Math.max(0, Math.round((freshUntil - Date.now()) / 1000))
  return { status, body, etag, cache: { result: 'hit', ttl } }
}

function isExpired({ freshUntil }: CacheEntry): boolean {
  return Date.now() > freshUntil
}
