// Made by pylight from pylight.yaml.
import type { Undelivered } from './undelivered.js'

/** What the cache asks of the place that keeps its entries. Calls may reject; keys have their prefix. */
export interface Store {
  /**
   * Names the memory that answers: another one after a restart, a failover or a restored snapshot.
   * `null` while the store can't be used.
   */
  readonly era: string | null
  /** By `performance.now()`, since when no fence can have been lost. `Infinity` while nobody knows. */
  readonly fencesHoldFrom: number
  /** The values in the order of the keys. */
  mget(keys: string[]): Promise<(Buffer | null)[]>
  set(key: string, value: string | Buffer, ttlMs: number): Promise<void>
  /** Sets the key only if it is absent; answers what it holds then. */
  setNxGet(key: string, value: string, ttlMs: number): Promise<Buffer>
  /** Sets the key only if it holds exactly `expected`, `null` for absent; answers whether it did. */
  compareAndSet(
    key: string,
    expected: string | Buffer | null,
    value: string | Buffer,
    ttlMs: number,
  ): Promise<boolean>
  unlink(key: string): Promise<void>
  /** Puts a writer among those in the key's fence, for at most `ttlMs`. The fence replaces the value. */
  enter(key: string, writer: string, ttlMs: number): Promise<void>
  /** Takes a writer out. After the last one the key holds `value`; `null` removes it. */
  leave(key: string, writer: string, value: string | null, ttlMs: number): Promise<void>
  /** Whether the store can be used, or comes back before it has been away for `ms`. */
  isBackWithin(ms: number): Promise<boolean>
  /** Stops using the memory until all that is undelivered was delivered to it. */
  reconnect(): void
  /** Adds to a number in the hash that the key holds: statistics of all processes. */
  increment?(key: string, field: string, amount: number): Promise<void>
  close(): void
}

export interface StoreSettings {
  /** To be delivered before `era` is anything but `null`. */
  undelivered: Undelivered
  /** How long a writer may stay in a fence. */
  fenceMs: number
}

/** A key that holds a fence begins with this; readers leave it alone. */
export const fenceMark = '!'
