// Made by pylight from pylight.yaml.
export interface Constraints {
  table: string
  /** Columns that an answer may name. */
  columns: string[]
  primaryKey: string[]
  /** The columns of each unique constraint, by its name in the database. */
  uniques: Record<string, string[]>
  /** The column of each foreign key, by its name in the database. */
  foreignKeys: Record<string, string>
  /** Columns of other tables that keep a row from being deleted. */
  restrictedBy: string[]
  /** What the database calls the table and its columns, where it has other names. */
  inDatabase?: { table: string; columns: Record<string, string> }
}

/** By Prisma model, for errors of the database: which columns they are about. */
export const constraints: Record<string, Constraints> = {
  Author: {
    table: 'authors',
    columns: ['id', 'name', 'email', 'publisher_id'],
    primaryKey: ['id'],
    uniques: {
      authors_email_key: ['email'],
    },
    foreignKeys: {
      authors_publisher_id_fkey: 'publisher_id',
    },
    restrictedBy: [],
  },
  Book: {
    table: 'books',
    columns: ['code', 'title', 'author_id', 'sequel_of'],
    primaryKey: ['code'],
    uniques: {},
    foreignKeys: {
      books_author_id_fkey: 'author_id',
      books_sequel_of_fkey: 'sequel_of',
    },
    restrictedBy: [],
  },
  Copy: {
    table: 'copies',
    columns: ['book_code', 'number', 'bought_on'],
    primaryKey: ['book_code', 'number'],
    uniques: {
      'Book Copies_pkey': ['book_code', 'number'],
    },
    foreignKeys: {
      'Book Copies_Book_fkey': 'book_code',
    },
    restrictedBy: [],
    inDatabase: { table: 'Book Copies', columns: { book_code: 'Book', number: 'No.' } },
  },
  Note: {
    table: 'notes',
    columns: ['id', 'reader', 'text'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Publisher: {
    table: 'publishers',
    columns: ['id', 'name'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Search: {
    table: 'searches',
    columns: ['id', 'words'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Visit: {
    table: 'visits',
    columns: ['id', 'at'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
}

/** By table. */
export const visibleColumns = new Map(
  Object.values(constraints).map(({ table, columns }) => [table, new Set(columns)]),
)
