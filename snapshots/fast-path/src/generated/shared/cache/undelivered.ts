// Made by pylight from pylight.yaml.
import { invalidate, type Invalidation } from './invalidation.js'
import { tableOf } from './keys.js'
import type { Store } from './store.js'
import type { CachedTable } from './tables.js'

/** Beyond this many rows, whole tables are invalidated. */
const maxItems = 1000

/** Invalidations that Redis hasn't received yet, each once. */
export class Undelivered {
  private lists = new Set<CachedTable>()
  private items = new Set<string>()
  private rowsOf = new Set<CachedTable>()
  private deliveries = 0

  /** Whether there is nothing to send. */
  get isEmpty(): boolean {
    return this.lists.size + this.items.size + this.rowsOf.size === 0
  }

  /** Whether Redis has been told of everything. */
  get isDelivered(): boolean {
    return this.isEmpty && this.deliveries === 0
  }

  add({ lists = [], items = [], rowsOf = [] }: Invalidation) {
    for (const table of lists) this.lists.add(table)
    for (const key of items) this.items.add(key)
    for (const table of rowsOf) this.rowsOf.add(table)
    if (this.items.size > maxItems) this.widen()
  }

  private widen() {
    const tables = [...this.items].map((key) => tableOf(key) as CachedTable)
    this.items.clear()
    this.add({ lists: tables, rowsOf: tables })
  }

  /** Keeps what is added meanwhile, even when it is the same: it may belong to a later write. */
  async deliver(store: Store) {
    const stale = { lists: [...this.lists], items: [...this.items], rowsOf: [...this.rowsOf] }
    this.lists.clear()
    this.items.clear()
    this.rowsOf.clear()
    this.deliveries++
    try {
      await invalidate(store, stale)
    } catch (error) {
      this.add(stale)
      throw error
    } finally {
      this.deliveries--
    }
  }
}
