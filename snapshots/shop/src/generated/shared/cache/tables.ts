// Made by pylight from pylight.yaml.

interface CacheSettings {
  /** The prefix of the table's keys in Redis. */
  prefix: string | (() => string)
  /** The type of each key column. */
  primaryKey: Partial<Record<string, string>>
  /** `consistency: strict`: no read returns data older than an earlier read returned. */
  isStrict?: true
  /** How many columns say whose a row is. */
  owners?: number
}

const cachedTables = {
  addresses: { prefix: 'shop:', primaryKey: { id: 'integer' } },
  categories: { prefix: 'shop:', primaryKey: { id: 'integer' } },
  inventory: { prefix: 'shop:', primaryKey: { id: 'integer' } },
  order_items: { prefix: 'shop:', primaryKey: { id: 'integer' } },
  orders: { prefix: 'shop:', primaryKey: { id: 'integer' }, isStrict: true },
  products: { prefix: 'shop:', primaryKey: { id: 'integer' } },
  reviews: { prefix: 'shop:', primaryKey: { id: 'integer' } },
  shipments: { prefix: 'shop:', primaryKey: { id: 'integer' } },
  users: { prefix: 'shop:', primaryKey: { id: 'integer' } },
} satisfies Record<string, CacheSettings>

export type CachedTable = keyof typeof cachedTables

export const allTables = Object.keys(cachedTables) as CachedTable[]

export const cacheSettings = new Map<string, CacheSettings>(Object.entries(cachedTables))

/** The answer to a write whose invalidation can't be delivered: the usual one, or a 503. */
export const onUndelivered: 'answer' | 'reject' = 'answer'
