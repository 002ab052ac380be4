// Made by pylight from pylight.yaml.
import type { Undelivered } from './undelivered.js'

/** What the cache needs of a store. Calls may reject; keys include their prefix. */
export interface Store {
  /**
   * Identifies the memory that answers: changes after a restart, a failover or a restored snapshot.
   * `null` while the store can't be used.
   */
  readonly era: string | null
  /** Since when, by `performance.now()`, no fence can have been lost. `Infinity` while unknown. */
  readonly fencesHoldFrom: number
  /** The values in the order of the keys. */
  mget(keys: string[]): Promise<(Buffer | null)[]>
  set(key: string, value: string | Buffer, ttlMs: number): Promise<void>
  /** Sets the key only if it is absent; returns what it then holds. */
  setNxGet(key: string, value: string, ttlMs: number): Promise<Buffer>
  /** Sets the key only if it holds `expected` (`null`: is absent); returns whether it was set. */
  compareAndSet(
    key: string,
    expected: string | Buffer | null,
    value: string | Buffer,
    ttlMs: number,
  ): Promise<boolean>
  unlink(key: string): Promise<void>
  /** Adds a writer to the key's fence, for at most `ttlMs`. The fence replaces the key's value. */
  enter(key: string, writer: string, ttlMs: number): Promise<void>
  /** Removes a writer. After the last one the key holds `value`; `null` removes the key. */
  leave(key: string, writer: string, value: string | null, ttlMs: number): Promise<void>
  /** Whether the store can be used, or can be again before it has been away for `ms`. */
  isBackWithin(ms: number): Promise<boolean>
  /** Stops using the store until everything undelivered was delivered to it. */
  reconnect(): void
  /** Adds to a number in the key's hash, which then lasts for `ttlMs`: statistics of all processes. */
  increment?(key: string, field: string, amount: number, ttlMs?: number): Promise<void>
  /** The numbers in the key's hash. */
  counts?(key: string): Promise<Record<string, string>>
  /** The bytes of entries by their key, for at most about `limit` of them. */
  sizes?(limit: number): Promise<Map<string, number>>
  close(): void
}

export interface StoreSettings {
  /** Must be delivered before `era` may be other than `null`. */
  undelivered: Undelivered
  /** How long a writer may stay in a fence. */
  fenceMs: number
}

/** A value that begins with this is a fence; readers leave it alone. */
export const fenceMark = '!'
