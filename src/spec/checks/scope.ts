import type { DiagnosticCode } from '../../diagnostics/catalogue/catalogue.js'
import { formatPath, type SpecPath } from '../../diagnostics/path.js'
import type { Report } from '../../diagnostics/report.js'
import { columnsOf } from '../column-lists.js'
import { isPlainObject } from '../json-value.js'
import { valueAt } from '../shape/issues.js'
import { types } from '../../types/types.js'
import type { Draft, DraftTable } from '../shape/draft.js'
import { valuesOf } from '../enum-values.js'
import type { ColumnSpec, TableSpec } from '../spec-document.js'
import type { Provider } from '../vocabulary.js'

/** A column with the texts of its values, also of a shared enum's. */
export interface ScopedColumn extends Omit<ColumnSpec, 'values'> {
  values?: string[]
}

/** Input of the checks of one table. */
export interface TableScope {
  spec: SpecScope
  table: TableSpec
  path: SpecPath
  /** Columns that could be understood. */
  columns: ReadonlyMap<string, ScopedColumn>
  /** Names of all columns as written, also of those that have mistakes; absent when unknown. */
  written: readonly string[] | undefined
  /** The primary key's columns, named by the table or marked themselves. */
  primaryKey: readonly string[]
}

export interface SpecScope {
  draft: Draft
  report: Report
  /** Absent when the spec doesn't name one. */
  provider: Provider | undefined
  tables: readonly TableScope[]
  /** Names of all tables as written. */
  written: readonly string[]
}

export function scopeOf(draft: Draft, report: Report, provider: Provider | undefined): SpecScope {
  const tables: TableScope[] = []
  const scope = { draft, report, provider, tables, written: writtenTables(draft.written) }
  for (const table of draft.tables) tables.push(tableScope(scope, table))
  return scope
}

function tableScope(spec: SpecScope, { table, index }: DraftTable): TableScope {
  const path = ['tables', index]
  const columns = scopedColumns(table, spec)
  const writtenColumns = valueAt(spec.draft.written, [...path, 'columns'])
  const written = isPlainObject(writtenColumns) ? Object.keys(writtenColumns) : undefined
  return { spec, table, path, columns, written, primaryKey: primaryKeyOf(table) }
}

function scopedColumns({ columns = {} }: TableSpec, { draft }: SpecScope): TableScope['columns'] {
  const { enums } = draft.document
  const entries = Object.entries(columns).map(([name, { values, ...column }]) => {
    const shared = types[column.type].listsValues ? column.enum : undefined
    const texts = valuesOf({ values, enum: shared }, enums)?.map(({ text }) => text)
    return [name, { ...column, ...(texts && { values: texts }) }] as const
  })
  return new Map(entries)
}

function primaryKeyOf({ primary_key, columns = {} }: TableSpec): string[] {
  if (primary_key) return columnsOf(primary_key)
  const marked = Object.entries(columns).filter(([, column]) => column.primary_key)
  return marked.map(([name]) => name)
}

function writtenTables(written: unknown): string[] {
  const tables = valueAt(written, ['tables'])
  if (!Array.isArray(tables)) return []
  const names = tables.map((table) => valueAt(table, ['name']))
  return names.filter((name) => typeof name === 'string')
}

/** A path for messages: `products.price.length` for `tables[0].columns.price.length`. */
export function placeOf({ draft }: SpecScope, path: SpecPath): string {
  const [top, index] = path
  const table = top === 'tables' ? draft.document.tables[Number(index)] : undefined
  if (!table) return formatPath(path)
  return formatPath([table.name, ...path.slice(path[2] === 'columns' ? 3 : 2)])
}

/** Reports a problem of a table's key; the message begins with its path. */
export function complain(
  { spec, path }: TableScope,
  code: DiagnosticCode,
  below: SpecPath,
  message: string,
  part?: 'key',
): void {
  const whole = [...path, ...below]
  spec.report.add(code, whole, `${placeOf(spec, whole)} ${message}`, part)
}

/** `products.price`. */
export function columnName({ table }: TableScope, column: string): string {
  return `${table.name}.${column}`
}

export function hasColumn({ written }: TableScope, column: string): boolean {
  return written === undefined || written.includes(column)
}
