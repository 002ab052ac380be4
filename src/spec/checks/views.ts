import { quote } from '../../diagnostics/path.js'
import { listOf } from '../../diagnostics/suggest.js'
import { types } from '../../types/types.js'
import { reportMissingTable } from './references.js'
import { complain, type ScopedColumn, type SpecScope, type TableScope } from './scope.js'

/** Checks views, which are only read. */
export function checkViews(scope: SpecScope): void {
  for (const table of scope.tables) {
    if (table.table.view) checkView(table)
    else if (table.table.of) {
      complain(table, 'spec/bad-view', ['of'], 'belongs to views. Write view: true, too.', 'key')
    }
  }
}

const ofTables = ['unique', 'indexes', 'foreign_keys', 'was', 'managed'] as const
const ofColumns = ['references', 'default', 'unique', 'updated_at', 'generated', 'was'] as const

function checkView(scope: TableScope): void {
  const { table, columns } = scope
  const others = (table.methods ?? []).filter((method) => method !== 'GET')
  if (others.length > 0) {
    const message = `has ${listOf(others, 'and')}, but a view is only read. Remove it.`
    complain(scope, 'spec/bad-view', ['methods'], message, 'key')
  }
  for (const key of ofTables) {
    if (table[key] !== undefined) refuse(scope, [key])
  }
  for (const [name, column] of columns) {
    for (const key of ofColumns) {
      if (isGiven(column, key)) refuse(scope, ['columns', name, key])
    }
  }
  const kinds = [...columns.values()].map(({ type }) => types[type])
  if (scope.primaryKey.length === 0 && !kinds.some(({ isComparable }) => isComparable)) {
    const message = 'has no column by which its rows can be put in order.'
    complain(scope, 'spec/bad-view', ['columns'], message, 'key')
  }
  checkShown(scope)
}

function isGiven(column: ScopedColumn, key: (typeof ofColumns)[number]): boolean {
  return column[key] !== undefined && column[key] !== false
}

function refuse(scope: TableScope, path: string[]): void {
  complain(scope, 'spec/bad-view', path, 'is for tables. Remove it from the view.', 'key')
}

function checkShown(scope: TableScope): void {
  const { table } = scope
  for (const [index, name] of (table.of ?? []).entries()) {
    if (name === table.name) {
      const message = `names ${quote(name)}, the view itself. Name the tables that it shows.`
      complain(scope, 'spec/bad-view', ['of', index], message)
    } else reportMissingTable(scope, ['of', index], name)
  }
  const caching = table.features?.caching
  if (table.of || caching?.enabled !== true) return
  const message =
    "does nothing: writes that make the view's answers stale aren't known. List its tables in of."
  complain(scope, 'spec/no-effect', ['features', 'caching', 'enabled'], message, 'key')
}
