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
  Alarm: {
    table: 'alarms',
    columns: ['id', 'text'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Gate: {
    table: 'gates',
    columns: ['id', 'org', 'next_id'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      gates_next_id_fkey: 'next_id',
    },
    restrictedBy: [],
  },
  MachineKey: {
    table: 'machine_keys',
    columns: ['id', 'machine', 'roles', 'expires_at'],
    primaryKey: ['id'],
    uniques: {
      machine_keys_hash_key: ['hash'],
    },
    foreignKeys: {},
    restrictedBy: [],
  },
  Reading: {
    table: 'readings',
    columns: ['caller', 'context', 'value'],
    primaryKey: ['caller', 'context'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Site: {
    table: 'sites',
    columns: ['region', 'own', 'org', 'owner'],
    primaryKey: ['region', 'own'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
}

/** By table. */
export const visibleColumns = new Map(
  Object.values(constraints).map(({ table, columns }) => [table, new Set(columns)]),
)
