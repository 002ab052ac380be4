// Made by pylight from pylight.yaml.

interface CacheSettings {
  /** What the table's keys begin with in Redis. */
  prefix: string
  /** The type of each of its columns. */
  primaryKey: Partial<Record<string, string>>
  /** No read returns what an earlier read has already seen replaced. */
  isStrict?: true
}

const cachedTables = {
  caches: { prefix: '', primaryKey: { key: 'string' } },
  classes: { prefix: '', primaryKey: { id: 'integer' } },
  constructor: { prefix: '', primaryKey: { id: 'integer' } },
  dates: { prefix: '', primaryKey: { date: 'date' } },
  order: { prefix: '', primaryKey: { id: 'integer' } },
  packages: { prefix: '', primaryKey: { id: 'integer' } },
  returns: { prefix: '', primaryKey: { id: 'integer' } },
} satisfies Record<string, CacheSettings>

export type CachedTable = keyof typeof cachedTables

export const cacheSettings = new Map<string, CacheSettings>(Object.entries(cachedTables))

/** What a write answers while Redis can't be told what it made stale: as usual, or 503. */
export const onUndelivered: 'answer' | 'reject' = 'answer'
