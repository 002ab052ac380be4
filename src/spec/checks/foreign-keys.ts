import { quote, type SpecPath } from '../../diagnostics/path.js'
import { didYouMean, listOf } from '../../diagnostics/suggest.js'
import { columnsOf } from '../column-lists.js'
import type { TableSpec } from '../spec-document.js'
import { checkPair, reportMissingTable } from './references.js'
import { complain, hasColumn, type SpecScope, type TableScope } from './scope.js'

type ForeignKey = NonNullable<TableSpec['foreign_keys']>[number]

/** Checks the foreign keys that tables list. */
export function checkForeignKeys(scope: SpecScope): void {
  const byName = new Map(scope.tables.map((table) => [table.table.name, table]))
  for (const table of scope.tables) {
    table.table.foreign_keys?.forEach((key, index) => {
      checkForeignKey(table, key, ['foreign_keys', index], byName)
    })
  }
}

function checkForeignKey(
  scope: TableScope,
  key: ForeignKey,
  path: SpecPath,
  tables: ReadonlyMap<string, TableScope>,
): void {
  const { columns, references } = key
  const areOwn = checkColumns(scope, columns, scope, [...path, 'columns'])
  checkActions(scope, key, path)
  const target = tables.get(references.table)
  const place = [...path, 'references']
  if (!target) return reportMissingTable(scope, [...place, 'table'], references.table)
  const areTheirs = checkColumns(scope, references.columns, target, [...place, 'columns'])
  if (!areOwn || !areTheirs) return
  if (columns.length !== references.columns.length) {
    const message = `has ${columns.length} columns and refers to ${references.columns.length}. Name as many.`
    return complain(scope, 'spec/bad-value', path, message)
  }
  columns.forEach((column, at) => {
    checkPair(scope, column, target, references.columns[at] ?? '', [...path, 'columns', at])
  })
  if (isUnique(target, references.columns)) return
  const message = `points at ${listOf(references.columns)} of ${quote(references.table)}, which are neither its primary key nor unique together. Add unique: [[${references.columns.join(', ')}]] there.`
  complain(scope, 'spec/reference-not-unique', [...place, 'columns'], message)
}

/** Whether the table has all of the columns, each named once. */
function checkColumns(
  scope: TableScope,
  columns: readonly string[],
  owner: TableScope,
  path: SpecPath,
): boolean {
  const missing = columns.filter((name, at) => {
    const place = [...path, at]
    if (columns.indexOf(name) < at) {
      complain(scope, 'spec/duplicate-value', place, `names ${quote(name)} again. Remove it.`)
    } else if (!hasColumn(owner, name)) {
      const hint = didYouMean(name, owner.written ?? [])
      const message = `names ${quote(name)}, which is not a column of ${quote(owner.table.name)}.${hint}`
      complain(scope, 'spec/unknown-column', place, message)
    } else return false
    return true
  })
  return missing.length === 0
}

function checkActions(scope: TableScope, key: ForeignKey, path: SpecPath): void {
  for (const name of ['on_delete', 'on_update'] as const) {
    const action = key[name]
    const faulty = key.columns.find((column) => refuses(scope, column, action))
    if (faulty === undefined) continue
    const why =
      action === 'set_null'
        ? `is set_null, but ${faulty} is not nullable. Add nullable: true.`
        : `is set_default, but ${faulty} has no default. Add one.`
    complain(scope, 'spec/bad-action', [...path, name], why)
  }
}

function refuses(scope: TableScope, name: string, action: ForeignKey['on_delete']): boolean {
  const column = scope.columns.get(name)
  if (!column) return false
  if (action === 'set_null') return !column.nullable || scope.primaryKey.includes(name)
  return action === 'set_default' && (column.default === undefined || column.default === null)
}

function isUnique({ table, columns, primaryKey }: TableScope, names: readonly string[]): boolean {
  const marked = [...columns].filter(([, { unique }]) => unique).map(([name]) => [name])
  const keys = [primaryKey, ...marked, ...(table.unique ?? []).map(columnsOf)]
  return keys.some((key) => key.length === names.length && key.every((one) => names.includes(one)))
}
