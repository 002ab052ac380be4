import type { TableSpec } from './spec-document.js'

/** The columns of a key, alone or in an object. */
export type ColumnList = NonNullable<TableSpec['unique']>[number]

/** An index: its columns, or an object that says more. */
export type IndexSpec = NonNullable<TableSpec['indexes']>[number]

export function columnsOf(list: ColumnList | IndexSpec): string[] {
  if (Array.isArray(list)) return list
  return (list.columns ?? []).map((part) => (typeof part === 'string' ? part : part.column))
}

/** The constraint's name that the spec gives. */
export function nameOf(list: ColumnList | IndexSpec | undefined): string | undefined {
  return list === undefined || Array.isArray(list) ? undefined : list.name
}

/** Where a column is below the list's own path. */
export function columnPath(list: ColumnList | IndexSpec, at: number): (string | number)[] {
  if (Array.isArray(list)) return [at]
  const isObject = typeof list.columns?.[at] === 'object'
  return ['columns', at, ...(isObject ? ['column'] : [])]
}

/** The same with other columns. */
export function withColumns<List extends ColumnList | IndexSpec>(
  list: List,
  change: (names: string[]) => string[],
): List {
  if (Array.isArray(list)) return change(list) as List
  const columns = (list.columns ?? []).flatMap((part) => {
    const [name] = change([typeof part === 'string' ? part : part.column])
    if (name === undefined) return []
    return typeof part === 'string' ? name : { ...part, column: name }
  })
  return { ...list, ...(list.columns && { columns }) }
}
