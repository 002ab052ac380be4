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
  CacheEntry: {
    table: 'caches',
    primaryKey: ['key'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Class: {
    table: 'classes',
    primaryKey: ['id'],
    uniques: {
      classes_name_key: ['name'],
    },
    foreignKeys: {
      classes_package_id_fkey: 'package_id',
    },
    restrictedBy: [],
  },
  Constructor: {
    table: 'constructor',
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      constructor_catch_id_fkey: 'catch_id',
    },
    restrictedBy: [],
  },
  CalendarDate: {
    table: 'dates',
    primaryKey: ['date'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Order: {
    table: 'order',
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Package: {
    table: 'packages',
    primaryKey: ['id'],
    uniques: {
      packages_package_key: ['package'],
    },
    foreignKeys: {},
    restrictedBy: [],
  },
  Return: {
    table: 'returns',
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
}
