import type { Column, Table } from './model.js'

/** Columns that requests can set. */
export function writableColumns({ columns }: Pick<Table, 'columns'>): Column[] {
  return columns.filter((column) => !column.readOnly && !isCounted(column))
}

/** The database numbers the rows. */
function isCounted(column: Column): boolean {
  return column.default?.kind === 'autoincrement'
}

/** Whether a new row may leave the column out. */
export function isOptional(column: Column): boolean {
  return column.nullable || column.default !== undefined || column.updatedAt
}
