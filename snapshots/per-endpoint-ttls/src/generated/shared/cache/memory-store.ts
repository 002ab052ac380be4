// Made by pylight from pylight.yaml.
import { randomUUID } from 'node:crypto'

import { LRUCache } from 'lru-cache'

import { fenceMark, type Store } from './store.js'

const maxBytes = 100 * 1024 * 1024
/** Roughly what an entry takes besides its key and value. */
const entryBytes = 200

/**
 * Keeps the most recently used entries in this process's memory. Only for an API of one process:
 * another would not learn of its writes.
 */
export class MemoryStore implements Store {
  readonly era = randomUUID()
  readonly fencesHoldFrom = 0
  private readonly values = new LRUCache<string, Buffer>({
    maxSize: maxBytes,
    sizeCalculation: (value, key) => value.length + key.length + entryBytes,
  })
  /** By key, each writer's deadline; never evicted. */
  private readonly fences = new Map<string, Map<string, number>>()

  private readonly hashes = new LRUCache<string, Map<string, number>>({ max: 10_000 })

  mget(keys: string[]) {
    return Promise.resolve(keys.map((key) => this.read(key)))
  }

  set(key: string, value: string | Buffer, ttlMs: number) {
    this.fences.delete(key)
    this.keep(key, value, ttlMs)
    return Promise.resolve()
  }

  setNxGet(key: string, value: string, ttlMs: number) {
    const current = this.read(key)
    if (!current) this.keep(key, value, ttlMs)
    return Promise.resolve(current ?? Buffer.from(value))
  }

  compareAndSet(
    key: string,
    expected: string | Buffer | null,
    value: string | Buffer,
    ttlMs: number,
  ) {
    const current = this.read(key) ?? Buffer.of()
    const isSame = current.equals(Buffer.from(expected ?? ''))
    if (isSame) this.keep(key, value, ttlMs)
    return Promise.resolve(isSame)
  }

  unlink(key: string) {
    this.fences.delete(key)
    this.values.delete(key)
    return Promise.resolve()
  }

  enter(key: string, writer: string, ttlMs: number) {
    const writers = this.writersIn(key)
    this.fences.set(key, writers.set(writer, performance.now() + ttlMs))
    this.values.delete(key)
    return Promise.resolve()
  }

  leave(key: string, writer: string, value: string | null, ttlMs: number) {
    const writers = this.writersIn(key)
    writers.delete(writer)
    if (writers.size > 0) return Promise.resolve()
    return value === null ? this.unlink(key) : this.set(key, value, ttlMs)
  }

  increment(key: string, field: string, amount: number, ttlMs?: number) {
    const hash = this.hashes.get(key) ?? new Map<string, number>()
    hash.set(field, (hash.get(field) ?? 0) + amount)
    this.hashes.set(key, hash, ttlMs === undefined ? {} : { ttl: ttlMs })
    return Promise.resolve()
  }

  counts(key: string) {
    const hash = [...(this.hashes.get(key) ?? [])]
    return Promise.resolve(Object.fromEntries(hash.map(([field, count]) => [field, String(count)])))
  }

  sizes(limit: number) {
    const entries = [...this.values.entries()].filter(([key]) => key.includes(':GET:'))
    const sizes = entries.map(([key, value]) => [key, value.length + entryBytes] as const)
    return Promise.resolve(new Map(sizes.slice(0, limit)))
  }

  isBackWithin() {
    return Promise.resolve(true)
  }

  reconnect() {}

  close() {}

  private read(key: string): Buffer | null {
    const writers = [...this.writersIn(key).keys()]
    if (writers.length > 0) return Buffer.from(fenceMark + writers.join(';'))
    return this.values.get(key) ?? null
  }

  private keep(key: string, value: string | Buffer, ttlMs: number) {
    if (ttlMs > 0) this.values.set(key, Buffer.from(value), { ttl: Math.ceil(ttlMs) })
    else this.values.delete(key)
  }

  /** Removes writers whose deadline has passed. */
  private writersIn(key: string): Map<string, number> {
    const writers = this.fences.get(key) ?? new Map<string, number>()
    for (const [writer, deadline] of writers) {
      if (deadline <= performance.now()) writers.delete(writer)
    }
    if (writers.size === 0) this.fences.delete(key)
    return writers
  }
}
