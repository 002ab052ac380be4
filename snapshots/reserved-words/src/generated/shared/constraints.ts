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
  CacheEntry: {
    table: 'caches',
    columns: ['key', 'value', 'prisma'],
    primaryKey: ['key'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Class: {
    table: 'classes',
    columns: ['id', 'name', 'package_id'],
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
    columns: ['id', 'catch_id', 'then', 'name'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      constructor_catch_id_fkey: 'catch_id',
    },
    restrictedBy: [],
  },
  CalendarDate: {
    table: 'dates',
    columns: ['date', 'string', 'number', 'undefined'],
    primaryKey: ['date'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Order: {
    table: 'order',
    columns: ['id', 'group', 'class', 'default', 'select', 'from', 'where', 'new', 'type'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Package: {
    table: 'packages',
    columns: ['id', 'package', 'import'],
    primaryKey: ['id'],
    uniques: {
      packages_package_key: ['package'],
    },
    foreignKeys: {},
    restrictedBy: [],
  },
  Return: {
    table: 'returns',
    columns: ['id', 'function', 'limit', 'offset', 'page', 'sort'],
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
