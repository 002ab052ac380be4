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
}

/** By Prisma model, for errors of the database: which columns they are about. */
export const constraints: Record<string, Constraints> = {
  Bin: {
    table: 'bins',
    columns: ['warehouse_id', 'code', 'capacity'],
    primaryKey: ['warehouse_id', 'code'],
    uniques: {},
    foreignKeys: {
      bins_warehouse_id_fkey: 'warehouse_id',
    },
    restrictedBy: [],
  },
  Count: {
    table: 'counts',
    columns: ['id', 'warehouse_id', 'bin_code', 'quantity'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      counts_warehouse_id_bin_code_fkey: ['warehouse_id', 'bin_code'],
    },
    restrictedBy: [],
  },
  Stocktake: {
    table: 'stocktakes',
    columns: ['code', 'counted_on', 'warehouse_id', 'quantity'],
    primaryKey: ['warehouse_id', 'code', 'counted_on'],
    uniques: {},
    foreignKeys: {
      stocktakes_warehouse_id_fkey: 'warehouse_id',
    },
    restrictedBy: [],
  },
  Warehouse: {
    table: 'warehouses',
    columns: ['id', 'city'],
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
