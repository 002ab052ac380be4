// Made by pylight from pylight.yaml.
export interface Constraints {
  table: string
  primaryKey: string[]
  /** The columns of each unique constraint, by its name in the database. */
  uniques: Record<string, string[]>
  /** The column of each foreign key, by its name in the database. */
  foreignKeys: Record<string, string>
  /** Columns of other tables that keep a row from being deleted. */
  restrictedBy: string[]
}

/** By Prisma model: which columns an error of the database is about. */
export const constraints: Record<string, Constraints> = {
  ByBigint: {
    table: 'by_bigint',
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  ByCode: {
    table: 'by_code',
    primaryKey: ['code'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  ByDay: {
    table: 'by_day',
    primaryKey: ['day', 'moment'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  ByUuid: {
    table: 'by_uuid',
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      by_uuid_thing_id_fkey: 'thing_id',
    },
    restrictedBy: [],
  },
  Thing: {
    table: 'things',
    primaryKey: ['id'],
    uniques: {
      things_code_key: ['code'],
      things_slug_key: ['slug'],
    },
    foreignKeys: {},
    restrictedBy: [],
  },
}
