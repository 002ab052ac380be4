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
  a: { prefix: '', shape: 'fb53ca64' },
  customer_relationship_management_interaction_log_e: { prefix: '', shape: '2810ecc4' },
  x_organizational_unit_responsibility_assignment_hi: { prefix: '', shape: 'ea3c22b5' },
} satisfies Record<string, CacheSettings>

export type CachedTable = keyof typeof cachedTables

export const cacheSettings = new Map<string, CacheSettings>(Object.entries(cachedTables))

/** What a write answers while Redis can't be told what it made stale: as usual, or 503. */
export const onUndelivered: 'answer' | 'reject' = 'answer'
