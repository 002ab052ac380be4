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
  articles: { prefix: 'news:', shape: 'bf7dbfbf' },
  authors: { prefix: 'news:', shape: 'fb020421' },
  comments: { prefix: 'news:', shape: 'c8b7894c' },
  sections: { prefix: 'site:', shape: 'fb020421' },
} satisfies Record<string, CacheSettings>

export type CachedTable = keyof typeof cachedTables

export const cacheSettings = new Map<string, CacheSettings>(Object.entries(cachedTables))

/** What a write answers while Redis can't be told what it made stale: as usual, or 503. */
export const onUndelivered: 'answer' | 'reject' = 'answer'
