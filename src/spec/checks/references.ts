import { quote, type SpecPath } from '../../diagnostics/path.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import { types } from '../../types/types.js'
import { columnsOf } from '../column-lists.js'
import {
  columnName,
  complain,
  hasColumn,
  type ScopedColumn,
  type SpecScope,
  type TableScope,
} from './scope.js'

type Reference = NonNullable<ScopedColumn['references']>

/** Checks foreign keys. */
export function checkReferences(scope: SpecScope): void {
  const byName = new Map(scope.tables.map((table) => [table.table.name, table]))
  for (const table of scope.tables) {
    for (const [name, column] of table.columns) {
      if (!column.references) continue
      checkTarget(table, name, column.references, byName)
      checkActions(table, name, column, column.references)
    }
  }
}

function checkTarget(
  scope: TableScope,
  name: string,
  reference: Reference,
  tables: ReadonlyMap<string, TableScope>,
): void {
  const target = tables.get(reference.table)
  const place = ['columns', name, 'references']
  if (!target) return reportMissingTable(scope, [...place, 'table'], reference.table)
  const path = [...place, 'column']
  if (!hasColumn(target, reference.column)) {
    const hint = didYouMean(reference.column, target.written ?? [])
    const message = `names ${quote(reference.column)}, which is not a column of ${quote(reference.table)}.${hint}`
    return complain(scope, 'spec/unknown-column', path, message)
  }
  const pointedAt = target.columns.get(reference.column)
  if (!pointedAt) return
  if (!isUnique(target, reference.column)) {
    const message = `points at ${columnName(target, reference.column)}, which is neither the whole primary key nor unique. Mark it unique: true, or point at another column.`
    complain(scope, 'spec/reference-not-unique', path, message)
  }
  checkPair(scope, name, target, reference.column, ['columns', name, 'type'])
}

/** Unless it is there, but with mistakes. */
export function reportMissingTable(
  { spec, path }: TableScope,
  place: SpecPath,
  table: string,
): void {
  if (spec.written.includes(table)) return
  const hint = didYouMean(table, spec.written)
  const message = `There is no table ${quote(table)}.${hint}`
  spec.report.add('spec/unknown-table', [...path, ...place], message)
}

function isUnique({ table, columns, primaryKey }: TableScope, name: string): boolean {
  const lists = [primaryKey, ...(table.unique ?? []).map(columnsOf)]
  const column = columns.get(name)
  return Boolean(column?.unique) || lists.some((list) => list.length === 1 && list[0] === name)
}

/** A column holds values of the one that it points at. */
export function checkPair(
  scope: TableScope,
  name: string,
  target: TableScope,
  targetName: string,
  place: SpecPath,
): void {
  const [column, pointedAt] = [scope.columns.get(name), target.columns.get(targetName)]
  if (!column || !pointedAt) return
  const own = columnName(scope, name)
  const { type, enum: shared } = column
  const path = [...scope.path, ...place]
  if (type !== pointedAt.type && !mayPointAt(scope, type, pointedAt.type)) {
    const message = `${own} is ${type}, but ${columnName(target, targetName)}, which it points at, is ${pointedAt.type}. Make them the same.`
    scope.spec.report.add('spec/reference-type', path, message)
  } else if (types[type].listsValues && (shared === undefined || shared !== pointedAt.enum)) {
    const message = `${own} is an ${type}, and ${type}s of two columns are different types. Let both share one: enum.`
    scope.spec.report.add('spec/reference-type', path, message)
  }
}

function mayPointAt(
  { spec: { provider } }: TableScope,
  type: ScopedColumn['type'],
  other: ScopedColumn['type'],
): boolean {
  const others: readonly string[] = (provider && types[type].on[provider].pointsAt) ?? []
  return others.includes(other)
}

function checkActions(
  scope: TableScope,
  name: string,
  column: ScopedColumn,
  reference: Reference,
): void {
  const isKey = column.primary_key || scope.primaryKey.includes(name)
  for (const key of ['on_delete', 'on_update'] as const) {
    const action = reference[key]
    const why =
      action === 'set_null' && (!column.nullable || isKey)
        ? `is set_null, but ${columnName(scope, name)} is not nullable. Add nullable: true.`
        : action === 'set_default' && (column.default === undefined || column.default === null)
          ? `is set_default, but ${columnName(scope, name)} has no default. Add one.`
          : undefined
    if (why) complain(scope, 'spec/bad-action', ['columns', name, 'references', key], why)
  }
}
