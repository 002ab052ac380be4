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
  bookings: { prefix: '', primaryKey: { id: 'integer' }, databaseName: '"public"."bookings"' },
  busy_studios: { prefix: '', primaryKey: {}, databaseName: '"Rental Desk"."busy_studios"' },
  films: { prefix: '', primaryKey: { 'Film Id': 'integer' }, databaseName: '"public"."Film"' },
  rating_notes: {
    prefix: '',
    primaryKey: { rating: 'enum' },
    databaseName: '"Rental Desk"."rating_notes"',
  },
  rentals: { prefix: '', primaryKey: { id: 'integer' }, databaseName: '"Rental Desk"."Film"' },
  screenings: {
    prefix: '',
    primaryKey: { screen: 'integer', no: 'integer' },
    databaseName: '"public"."screenings"',
  },
  screens: { prefix: '', primaryKey: { id: 'integer' }, databaseName: '"public"."screens"' },
  studio_films: {
    prefix: '',
    primaryKey: { 'Studio Id': 'integer' },
    databaseName: '"public"."Films of Studios"',
  },
  studios: {
    prefix: '',
    primaryKey: { _id: 'integer' },
    databaseName: '"public"."Names of All the Studios That Ever Were in the Whole Wide World"',
  },
} satisfies Record<string, CacheSettings>

export type CachedTable = keyof typeof cachedTables

export const allTables = Object.keys(cachedTables) as CachedTable[]

export const cacheSettings = new Map<string, CacheSettings>(Object.entries(cachedTables))

/** The answer to a write whose invalidation can't be delivered: the usual one, or a 503. */
export const onUndelivered: 'answer' | 'reject' = 'answer'
