// Made by pylight from pylight.yaml.
export interface Constraints {
  table: string
  /** Columns that an answer may name. */
  columns: string[]
  primaryKey: string[]
  /** The columns of each unique constraint, by its name in the database. */
  uniques: Record<string, string[]>
  /** The column of each foreign key, by its name in the database. */
  foreignKeys: Record<string, string | string[]>
  /** Columns of other tables that keep a row from being deleted. */
  restrictedBy: string[]
  /** What the database calls the table and its columns, where it has other names. */
  inDatabase?: { table: string; columns: Record<string, string> }
}

/** By Prisma model, for errors of the database: which columns they are about. */
export const constraints: Record<string, Constraints> = {
  Booking: {
    table: 'bookings',
    columns: ['id', 'screen', 'screening_no', 'guest'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      'booked screening': ['screen', 'screening_no'],
    },
    restrictedBy: [],
    inDatabase: { table: 'bookings', columns: { screening_no: 'screening no' } },
  },
  BusyStudio: {
    table: 'busy_studios',
    columns: ['name', 'films'],
    primaryKey: [],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Film: {
    table: 'films',
    columns: ['id', 'title', 'code', 'label', 'changes', 'rating', 'second_rating', 'studio_id'],
    primaryKey: ['id'],
    uniques: {
      Film_pkey: ['id'],
      'one code per film': ['code'],
      'one for all': ['studio_id'],
    },
    foreignKeys: {
      'Film studio': 'studio_id',
    },
    restrictedBy: [],
    inDatabase: {
      table: 'Film',
      columns: {
        id: 'Film Id',
        title: 'Title (full)',
        code: 'film-code',
        studio_id: 'studioId',
        secret: 'Secret Word',
      },
    },
  },
  RatingNote: {
    table: 'rating_notes',
    columns: ['rating', 'note'],
    primaryKey: ['rating'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Rental: {
    table: 'rentals',
    columns: ['id', 'code', 'film_id', 'state'],
    primaryKey: ['id'],
    uniques: {
      Film_pkey: ['id'],
      'Film_film-code_key': ['code'],
    },
    foreignKeys: {
      Film_film_id_fkey: 'film_id',
    },
    restrictedBy: [],
    inDatabase: { table: 'Film', columns: { code: 'film-code' } },
  },
  Screening: {
    table: 'screenings',
    columns: ['screen', 'no', 'seats'],
    primaryKey: ['screen', 'no'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Screen: {
    table: 'screens',
    columns: ['id', 'name'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  StudioFilm: {
    table: 'studio_films',
    columns: ['studio_id', 'name', 'films'],
    primaryKey: ['studio_id'],
    uniques: {
      'Films of Studios_pkey': ['studio_id'],
    },
    foreignKeys: {},
    restrictedBy: [],
    inDatabase: { table: 'Films of Studios', columns: { studio_id: 'Studio Id' } },
  },
  Studio: {
    table: 'studios',
    columns: ['id', 'name'],
    primaryKey: ['id'],
    uniques: {
      'Studio PK': ['id'],
      'studio names': ['name'],
    },
    foreignKeys: {},
    restrictedBy: [],
    inDatabase: {
      table: 'Names of All the Studios That Ever Were in the Whole Wide World',
      columns: { id: '_id' },
    },
  },
  Visit: {
    table: 'visits',
    columns: ['at', 'guest'],
    primaryKey: [],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
}

/** By table. */
export const visibleColumns = new Map(
  Object.values(constraints).map(({ table, columns }) => [table, new Set(columns)]),
)
