import type { TableSpec } from './spec-document.js'

/** The columns of a key or an index, alone or in an object. */
export type ColumnList = NonNullable<TableSpec['unique']>[number]

export function columnsOf(list: ColumnList): string[] {
  return Array.isArray(list) ? list : list.columns
}

/** The constraint's name that the spec gives. */
export function nameOf(list: ColumnList | undefined): string | undefined {
  return list === undefined || Array.isArray(list) ? undefined : list.name
}

/** Where the columns are below the list's own path. */
export function columnsPath(list: ColumnList): string[] {
  return Array.isArray(list) ? [] : ['columns']
}
