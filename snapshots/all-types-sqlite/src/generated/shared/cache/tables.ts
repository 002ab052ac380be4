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
  by_bigint: { prefix: '', shape: 'b132808e' },
  by_code: { prefix: '', shape: 'b7e1f218' },
  by_day: { prefix: '', shape: 'a9ad0557' },
  by_uuid: { prefix: '', shape: '33caaeb0' },
  things: { prefix: '', shape: 'f39c88b7' },
} satisfies Record<string, CacheSettings>

export type CachedTable = keyof typeof cachedTables

export const cacheSettings = new Map<string, CacheSettings>(Object.entries(cachedTables))

/** What a write answers while Redis can't be told what it made stale: as usual, or 503. */
export const onUndelivered: 'answer' | 'reject' = 'answer'
