// Made by pylight from pylight.yaml.
import type { Cluster, Redis } from 'ioredis'
import { LRUCache } from 'lru-cache'
import { Counter, Gauge } from 'prom-client'

import { unpack } from './cached-body.js'
import { atOnce, readAll } from './redis-reads.js'

type Value = Buffer | null

/** An entry as Redis held it. Its head names the body by a hash: entries with the same head are equal. */
interface Kept {
  value: Buffer
  head: Buffer
  /** Called when it has made room for others. */
  onEvicted?: () => void
}

const maxBytes = 50_000_000
/** Shorter entries are read in less time than compared. */
const leastBytes = 2048
/** Roughly what an entry takes besides its key and value. */
const entryBytes = 400

const kept = new LRUCache<string, Kept>({
  maxSize: maxBytes,
  sizeCalculation: ({ value }, key) => value.length + key.length + entryBytes,
  dispose: ({ onEvicted }, _key, reason) => {
    if (reason === 'evict') onEvicted?.()
  },
})

const reads = new Counter({
  name: 'pylight_near_reads_total',
  help: 'Reads of entries that this process keeps: Redis had the same, or another',
  labelNames: ['result'],
})

new Gauge({
  name: 'pylight_near_bytes',
  help: 'Bytes of the entries that this process keeps',
  collect() {
    this.set(kept.calculatedSize)
  },
})

/** What this process keeps now. */
export function nearFigures() {
  return { entries: kept.size, bytes: kept.calculatedSize, maxBytes }
}

/** Whether a body that was found is one that this process had kept before. */
export function isKept(key: string, body: Buffer, onEvicted: () => void): boolean {
  const entry = kept.peek(key)
  if (!entry) return false
  entry.onEvicted = onEvicted
  return entry.value.buffer === body.buffer
}

/**
 * The values of the keys, in their order. Of an entry that this process keeps, Redis sends only the
 * head; the rest is read when the head isn't the same.
 */
export async function readNear(redis: Redis | Cluster, keys: string[]): Promise<Value[]> {
  const known = new Map<string, Kept>()
  for (const key of keys) {
    const entry = kept.get(key)
    if (entry) known.set(key, entry)
  }
  const others = keys.filter((key) => !known.has(key))
  const [values, heads] = await Promise.all(
    atOnce(redis, () => [readWhole(redis, others), readHeads(redis, known)] as const),
  )
  const changed = [...heads].filter(([, head]) => head === undefined).map(([key]) => key)
  const found = new Map([...values, ...heads, ...(await readWhole(redis, changed))])
  return keys.map((key) => found.get(key) ?? null)
}

/** Reads entries, and keeps them. */
async function readWhole(redis: Redis | Cluster, keys: string[]): Promise<Map<string, Value>> {
  const values = keys.length === 0 ? [] : await readAll(redis, keys)
  for (const [at, key] of keys.entries()) keep(key, values[at] ?? null)
  return new Map(keys.map((key, at) => [key, values[at] ?? null]))
}

/** What is kept, if Redis has it; undefined for another entry, whose body must be read. */
async function readHeads(redis: Redis | Cluster, known: Map<string, Kept>) {
  const read = async ([key, { value, head }]: [string, Kept]) => {
    const found = await redis.getrangeBuffer(key, 0, head.length - 1)
    const isSame = found.equals(head)
    reads.inc({ result: isSame ? 'same' : 'other' })
    if (!isSame) kept.delete(key)
    return [key, isSame ? value : whole(found, head)] as const
  }
  return new Map(await Promise.all([...known].map(read)))
}

/** A value that ends before the head does has been read as a whole. */
function whole(found: Buffer, { length }: Buffer): Value | undefined {
  if (found.length === length) return undefined
  return found.length === 0 ? null : found
}

/** Copied to memory of its own, as the buffer of a reply is a part of a larger one. */
function keep(key: string, found: Value): void {
  if (!found || found.length < leastBytes) return
  const body = unpack(found)?.body
  if (!body) return
  const value = Buffer.allocUnsafeSlow(found.length)
  found.copy(value)
  kept.set(key, { value, head: value.subarray(0, value.length - body.length) })
}
