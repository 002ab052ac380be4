// Made by pylight from pylight.yaml.

interface CacheSettings {
  /** The prefix of the table's keys in Redis. */
  prefix: string | (() => string)
  /** The type of each key column. */
  primaryKey: Partial<Record<string, string>>
  /** The table's name in the database, where it is another one. */
  databaseName?: string
  /** `consistency: strict`: no read returns data older than an earlier read returned. */
  isStrict?: true
  /** How many columns say whose a row is. */
  owners?: number
}

const cachedTables = {
  authors: { prefix: 'library:', primaryKey: { id: 'integer' } },
  books: { prefix: 'library:', primaryKey: { code: 'string' } },
  copies: {
    prefix: 'library:',
    primaryKey: { Book: 'string', 'No.': 'integer' },
    databaseName: 'Book Copies',
  },
  notes: { prefix: 'library:', primaryKey: { id: 'integer' }, owners: 1 },
  searches: { prefix: 'library:', primaryKey: { id: 'integer' } },
  visits: { prefix: 'library:', primaryKey: { id: 'uuid' } },
} satisfies Record<string, CacheSettings>

export type CachedTable = keyof typeof cachedTables

export const allTables = Object.keys(cachedTables) as CachedTable[]

export const cacheSettings = new Map<string, CacheSettings>(Object.entries(cachedTables))

/** The answer to a write whose invalidation can't be delivered: the usual one, or a 503. */
export const onUndelivered: 'answer' | 'reject' = 'answer'
