// Made by pylight from pylight.yaml.
import { invalidate, type Invalidation } from './invalidation.js'
import { tableOf } from './keys.js'
import type { Store } from './store.js'
import type { CachedTable } from './tables.js'

/** Of more rows than this Redis is told by their tables: it has to be told in time. */
const maxItems = 1000

/** What Redis hasn't been told of yet, each once. */
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

  /** What is added meanwhile stays, even where it is the same: it may be newer than what is sent. */
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
