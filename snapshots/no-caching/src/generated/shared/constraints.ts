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
    columns: ['id', 'owner', 'balance'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: ['transfers.from_account_id', 'transfers.to_account_id'],
  },
  Transfer: {
    table: 'transfers',
    columns: ['id', 'from_account_id', 'to_account_id', 'amount', 'made_at'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      transfers_from_account_id_fkey: 'from_account_id',
      transfers_to_account_id_fkey: 'to_account_id',
    },
    restrictedBy: [],
  },
}

/** By table. */
export const visibleColumns = new Map(
  Object.values(constraints).map(({ table, columns }) => [table, new Set(columns)]),
)
