// Made by pylight from pylight.yaml.
import { env } from '../env.js'
import { type BypassReason, type CachedBody, type CacheEntry, unpack } from './cached-body.js'
import { store } from './connection.js'
import { createToken } from './invalidation.js'
import { epochKey, fullKey, rowsKey, tableOf } from './keys.js'
import { count } from './stats.js'
import { fenceMark } from './store.js'
import { type CachedTable, cacheSettings } from './tables.js'
import { isInTransaction } from './write.js'

/** The tables whose writes make an answer stale. */
export interface Dependencies {
  /** Every write to these. */
  listsOf?: CachedTable[]
  /** Writes to unknown rows of these; writes to the answer's own row remove its key. */
  rowsOf?: CachedTable[]
}

export type Lookup = { isFresh: true; body: CachedBody } | Miss | Bypass | Sample

type Found = Exclude<Lookup, Sample>

export interface Miss {
  isFresh: false
  /** The key without its prefix. */
  name: string
  key: string
  /** What the answer will be valid for: read before the database, so that a later write changes it. */
  stamp: string
  /** Every write to the table changes it: for those who share a load, and for a missing row. */
  newestStamp: string
  /** What the key held; an item may only be stored over it. */
  seen: Buffer | null
  /** Still valid, but to be renewed. */
  expired?: CachedBody
  isItem: boolean
}

export interface Bypass {
  isFresh: false
  bypass: BypassReason
}

/** A hit that the database is asked about all the same. */
export interface Sample {
  isFresh: false
  name: string
  cached: CachedBody
  /** Whether the cache would still give the same answer. */
  isUnchanged: () => Promise<boolean>
}

/** Looks in Redis, in one round trip. `key` comes without its prefix. */
export async function lookUp(key: string, dependencies: Dependencies): Promise<Lookup> {
  const found = await search(key, dependencies)
  countAnswer(key, found)
  if (!found.isFresh || Math.random() >= env.CACHE_CHECK_RATE) return found
  const isUnchanged = async () => {
    const again = await search(key, dependencies)
    return again.isFresh && again.body.body.equals(found.body.body)
  }
  return { isFresh: false, name: key, cached: found.body, isUnchanged }
}

function countAnswer(key: string, found: Found) {
  const body = found.isFresh ? found.body : 'expired' in found ? found.expired : undefined
  if (body) count(key, 'hit', body.body.length)
  else count(key, 'bypass' in found ? found.bypass : 'miss')
}

async function search(key: string, dependencies: Dependencies): Promise<Found> {
  const era = store.incarnation
  if (isInTransaction()) return { isFresh: false, bypass: 'transaction' }
  if (era === null) return { isFresh: false, bypass: 'redis-down' }
  if (mayMissFences(key)) return { isFresh: false, bypass: 'write-in-progress' }
  try {
    return await searchIn(era, key, dependencies)
  } catch {
    return { isFresh: false, bypass: 'redis-down' }
  }
}

/** After Redis was restarted, a write that had closed a strict table may still be under way. */
function mayMissFences(key: string): boolean {
  const { isStrict } = cacheSettings.get(tableOf(key)) ?? {}
  return isStrict === true && performance.now() < store.fencesHoldFrom
}

async function searchIn(era: string, name: string, dependencies: Dependencies): Promise<Found> {
  const { listsOf = [], rowsOf = [] } = dependencies
  const isItem = rowsOf.length > 0
  const key = fullKey(name)
  const registers = [...listsOf.map(epochKey), ...rowsOf.map(rowsKey)]
  const epochs = rowsOf.map(epochKey)
  const [seen = null, ...found] = await store.mget([key, ...registers, ...epochs])
  const tokens = await tokensOf([...registers, ...epochs], found)
  if (store.incarnation !== era) return { isFresh: false, bypass: 'redis-down' }
  if (tokens.some(isFence) || isFence(seen?.toString('latin1', 0, 1) ?? '')) {
    return { isFresh: false, bypass: 'write-in-progress' }
  }

  const shapes = [...listsOf, ...rowsOf].map((table) => cacheSettings.get(table)?.shape)
  const stamp = [era, ...shapes, ...tokens.slice(0, registers.length)].join(';')
  const newestStamp = [era, ...shapes, ...tokens, 'newest'].join(';')
  const entry = seen && unpack(seen)
  const miss = { isFresh: false as const, name, key, stamp, newestStamp, seen, isItem }
  if (entry?.stamp !== (entry?.status === 404 ? newestStamp : stamp)) return miss
  const body = hit(entry)
  return isExpired(entry) ? { ...miss, expired: body } : { isFresh: true, body }
}

/** What the registers hold; one that is missing gets a token first. */
async function tokensOf(registers: string[], found: (Buffer | null)[]): Promise<string[]> {
  const tokens: string[] = []
  for (const [i, register] of registers.entries()) {
    tokens.push(found[i]?.toString('latin1') ?? (await createToken(store, register)))
  }
  return tokens
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
