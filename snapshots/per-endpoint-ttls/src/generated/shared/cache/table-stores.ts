// Made by pylight from pylight.yaml.
import type { Invalidation } from './invalidation.js'
import { fullKey, tableOf } from './keys.js'
import type { Store } from './store.js'
import { cacheSettings, defaultStore, type StoreName } from './tables.js'
import type { Undelivered } from './undelivered.js'

/** Holds each key in the store of its table. While one is away, the others are still used. */
export class TableStores implements Store {
  private readonly byName: Record<StoreName, Store>
  private readonly all: Store[]
  private readonly undelivered: UndeliveredByStore
  /** How the keys of each table begin, the longest first. */
  private readonly starts: [start: string, name: StoreName][]

  constructor(byName: Record<StoreName, Store>, undelivered: UndeliveredByStore) {
    this.byName = byName
    this.undelivered = undelivered
    this.all = Object.values(byName)
    this.starts = [...cacheSettings].map(([table, { store }]) => [fullKey(`${table}:`), store])
    this.starts.sort(([one], [other]) => other.length - one.length)
  }

  get era() {
    const eras = this.all.map(({ era }) => era ?? '')
    return eras.every((era) => era === '') ? null : eras.join('+')
  }

  get health(): 'up' | 'degraded' | 'down' {
    if (this.era === null) return 'down'
    return this.all.some(({ era }) => era === null) ? 'degraded' : 'up'
  }

  get fencesHoldFrom() {
    return Math.max(...this.all.map(({ fencesHoldFrom }) => fencesHoldFrom))
  }

  /** The same of the stores that have these tables. */
  fencesOfTablesHoldFrom(tables: string[]) {
    const holders = tables.map((table) => this.byName[storeOf(table)])
    return Math.max(...holders.map(({ fencesHoldFrom }) => fencesHoldFrom))
  }

  async mget(keys: string[]) {
    const values = new Map<string, Buffer | null>()
    const holders = keys.map((key) => this.holderOf(key))
    const read = async (store: Store) => {
      const own = keys.filter((_, at) => holders[at] === store)
      const found = await store.mget(own)
      for (const [at, key] of own.entries()) values.set(key, found[at] ?? null)
    }
    await Promise.all([...new Set(holders)].map(read))
    return keys.map((key) => values.get(key) ?? null)
  }

  async set(key: string, value: string | Buffer, ttlMs: number) {
    await this.holderOf(key).set(key, value, ttlMs)
  }

  async setNxGet(key: string, value: string, ttlMs: number) {
    return await this.holderOf(key).setNxGet(key, value, ttlMs)
  }

  async compareAndSet(
    key: string,
    expected: string | Buffer | null,
    value: string | Buffer,
    ttlMs: number,
  ) {
    return await this.holderOf(key).compareAndSet(key, expected, value, ttlMs)
  }

  async unlink(key: string) {
    await this.holderOf(key).unlink(key)
  }

  async enter(key: string, writer: string, ttlMs: number) {
    await this.holderOf(key).enter(key, writer, ttlMs)
  }

  async leave(key: string, writer: string, value: string | null, ttlMs: number) {
    await this.holderOf(key).leave(key, writer, value, ttlMs)
  }

  /** Waits for the stores that lack an invalidation, or for all when none does. */
  async isBackWithin(ms: number) {
    const untold = this.untold()
    const awaited = untold.length > 0 ? untold : this.all
    const areBack = await Promise.all(awaited.map((store) => store.isBackWithin(ms)))
    return areBack.every(Boolean)
  }

  /** The same of the store that has the table. */
  isTableBackWithin(table: string, ms: number) {
    return this.byName[storeOf(table)].isBackWithin(ms)
  }

  /** Keeps using the stores that were told everything. */
  reconnect() {
    for (const store of this.untold()) store.reconnect()
  }

  async increment(key: string, field: string, amount: number, ttlMs?: number) {
    await this.holderOf(key).increment?.(key, field, amount, ttlMs)
  }

  async counts(key: string) {
    return (await this.holderOf(key).counts?.(key)) ?? {}
  }

  async sizes(limit: number) {
    const read = async (store: Store) => [...((await store.sizes?.(limit)) ?? [])]
    const all = await Promise.all(this.all.map(read))
    return new Map(all.flat())
  }

  close() {
    for (const store of this.all) store.close()
  }

  private untold(): Store[] {
    return this.undelivered.untold().map((name) => this.byName[name])
  }

  /** Throws while the store is away: it must be told what is undelivered before it is used. */
  private holderOf(key: string): Store {
    const [, name = defaultStore] = this.starts.find(([start]) => key.startsWith(start)) ?? []
    const store = this.byName[name]
    if (store.era === null) throw new Error(`The cache's store ${name} is away`)
    return store
  }
}

/** Queues for each store what its tables' writes made stale. */
export class UndeliveredByStore {
  private readonly queues: [name: StoreName, queue: Undelivered][]

  constructor(queues: Partial<Record<StoreName, Undelivered>>) {
    this.queues = Object.entries(queues) as [StoreName, Undelivered][]
  }

  get isDelivered(): boolean {
    return this.queues.every(([, queue]) => queue.isDelivered)
  }

  /** Stores with something to send. */
  untold(): StoreName[] {
    return this.queues.filter(([, queue]) => !queue.isEmpty).map(([name]) => name)
  }

  add({ lists = [], items = [], rowsOf = [] }: Invalidation) {
    for (const [name, queue] of this.queues) {
      const isHere = (table: string) => storeOf(table) === name
      queue.add({
        lists: lists.filter(isHere),
        items: items.filter((key) => isHere(tableOf(key))),
        rowsOf: rowsOf.filter(isHere),
      })
    }
  }
}

function storeOf(table: string): StoreName {
  return cacheSettings.get(table)?.store ?? defaultStore
}
