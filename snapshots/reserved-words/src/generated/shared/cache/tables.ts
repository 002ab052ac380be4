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
  caches: { prefix: '', shape: 'd261bba1' },
  classes: { prefix: '', shape: '852cb7fc' },
  constructor: { prefix: '', shape: '9c7fc3dc' },
  dates: { prefix: '', shape: 'da361077' },
  order: { prefix: '', shape: '12e097d1' },
  packages: { prefix: '', shape: '42a9f654' },
  returns: { prefix: '', shape: '4be76837' },
} satisfies Record<string, CacheSettings>

export type CachedTable = keyof typeof cachedTables

export const cacheSettings = new Map<string, CacheSettings>(Object.entries(cachedTables))

/** What a write answers while Redis can't be told what it made stale: as usual, or 503. */
export const onUndelivered: 'answer' | 'reject' = 'answer'
