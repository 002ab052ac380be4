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
  Comment: {
    table: 'comments',
    columns: ['id', 'employee_id', 'reply_to', 'body', 'created_at'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      comments_employee_id_fkey: 'employee_id',
      comments_reply_to_fkey: 'reply_to',
    },
    restrictedBy: [],
  },
  DocumentVersion: {
    table: 'document_versions',
    columns: ['id', 'title', 'previous_version_id', 'created_at'],
    primaryKey: ['id'],
    uniques: {
      document_versions_previous_version_id_key: ['previous_version_id'],
    },
    foreignKeys: {
      document_versions_previous_version_id_fkey: 'previous_version_id',
    },
    restrictedBy: ['document_versions.previous_version_id'],
  },
  Employee: {
    table: 'employees',
    columns: ['id', 'name', 'badge', 'manager_id', 'mentor_badge', 'hired_on'],
    primaryKey: ['id'],
    uniques: {
      employees_badge_key: ['badge'],
    },
    foreignKeys: {
      employees_manager_id_fkey: 'manager_id',
      employees_mentor_badge_fkey: 'mentor_badge',
    },
    restrictedBy: [],
  },
}

/** By table. */
export const visibleColumns = new Map(
  Object.values(constraints).map(({ table, columns }) => [table, new Set(columns)]),
)
