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
}

/** By Prisma model, for errors of the database: which columns they are about. */
export const constraints: Record<string, Constraints> = {
  Account: {
    table: 'accounts',
    columns: [
      'id',
      'email',
      'name',
      'role',
      'balance',
      'born_on',
      'joined_at',
      'settings',
      'created_at',
      'updated_at',
    ],
    primaryKey: ['id'],
    uniques: {
      accounts_email_key: ['email'],
    },
    foreignKeys: {},
    restrictedBy: [],
  },
  Article: {
    table: 'articles',
    columns: ['id', 'author_id', 'slug', 'title'],
    primaryKey: ['id'],
    uniques: {
      articles_slug_key: ['slug'],
    },
    foreignKeys: {
      articles_author_id_fkey: 'author_id',
    },
    restrictedBy: [],
  },
  Event: {
    table: 'events',
    columns: ['id', 'name', 'happened_at', 'changed_at'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Import: {
    table: 'imports',
    columns: ['code', 'origin', 'state'],
    primaryKey: ['code'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
}

/** By table. */
export const visibleColumns = new Map(
  Object.values(constraints).map(({ table, columns }) => [table, new Set(columns)]),
)
