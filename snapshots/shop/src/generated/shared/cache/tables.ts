// Made by pylight from pylight.yaml.

interface CacheSettings {
  /** What the table's keys begin with in Redis. */
  prefix: string
  /** A hash of the columns: what was cached before a column changed is never served after. */
  shape: string
  /** No read returns what an earlier read has already seen replaced. */
  isStrict?: true
}

const cachedTables = {
  addresses: { prefix: 'shop:', shape: '06c3f795' },
  categories: { prefix: 'shop:', shape: '9d7cd154' },
  inventory: { prefix: 'shop:', shape: 'c4696e08' },
  order_items: { prefix: 'shop:', shape: '5dbd872a' },
  orders: { prefix: 'shop:', shape: '3c6232e3', isStrict: true },
  products: { prefix: 'shop:', shape: '2a23cb82' },
  reviews: { prefix: 'shop:', shape: '50c23fe6' },
  shipments: { prefix: 'shop:', shape: 'de039f2c' },
  users: { prefix: 'shop:', shape: 'e9559bd4' },
} satisfies Record<string, CacheSettings>

export type CachedTable = keyof typeof cachedTables

export const cacheSettings = new Map<string, CacheSettings>(Object.entries(cachedTables))

/** What a write answers while Redis can't be told what it made stale: as usual, or 503. */
export const onUndelivered: 'answer' | 'reject' = 'answer'
