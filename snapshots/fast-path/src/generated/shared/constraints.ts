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
  Custom: {
    table: 'customs',
    columns: ['id'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Order: {
    table: 'orders',
    columns: ['id', 'user_id', 'note'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Price: {
    table: 'prices',
    columns: ['day', 'currency', 'rate'],
    primaryKey: ['day', 'currency'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Product: {
    table: 'products',
    columns: ['id', 'name', 'price'],
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
