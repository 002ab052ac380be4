import type { Table } from './model.js'

/** Whether some columns are only in the answers of some roles. */
export function hasReaders({ columns }: Pick<Table, 'columns'>): boolean {
  return columns.some(({ readRoles }) => readRoles)
}

/** Whether only some roles may set some columns. */
export function hasWriters({ columns }: Pick<Table, 'columns'>): boolean {
  return columns.some(({ writeRoles }) => writeRoles)
}
