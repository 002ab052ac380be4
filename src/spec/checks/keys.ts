import { quote } from '../../diagnostics/path.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import { types } from '../../types/types.js'
import { columnPath, columnsOf, type ColumnList, type IndexSpec } from '../column-lists.js'
import { valueAt } from '../shape/issues.js'
import { repeatsOf } from './repeats.js'
import { columnName, complain, hasColumn, type SpecScope, type TableScope } from './scope.js'

/** Checks primary keys, unique lists and indexes. */
export function checkKeys(scope: SpecScope): void {
  for (const table of scope.tables) {
    checkHasColumns(table)
    checkPrimaryKey(table)
    checkLists(table, 'unique')
    checkLists(table, 'indexes')
  }
}

function checkHasColumns({ spec, table, path, written, columns }: TableScope): void {
  if (table.columns && (columns.size > 0 || written?.length)) return
  if (!table.columns && valueAt(spec.draft.written, [...path, 'columns']) !== undefined) return
  const message = `Table ${quote(table.name)} has no columns, and they haven't been read from the database. Run pylight generate, or list them.`
  spec.report.add('spec/no-columns', path, message)
}

function checkPrimaryKey(scope: TableScope): void {
  const { table, columns, primaryKey } = scope
  const marked = [...columns].filter(([, column]) => column.primary_key).map(([name]) => name)
  if (primaryKey.length === 0 && !table.view) reportNoKey(scope)
  if (table.primary_key && marked.length > 0) {
    const message = `is given, and the column ${quote(marked[0])} is marked primary_key too. Keep one of them.`
    complain(scope, 'spec/bad-primary-key', ['primary_key'], message, 'key')
  } else if (marked.length > 1) {
    const message = `is a second primary key. For a composite key write primary_key: [${marked.join(', ')}] on the table.`
    complain(scope, 'spec/bad-primary-key', ['columns', marked[1] ?? ''], message, 'key')
  }
  if (table.primary_key) checkList(scope, ['primary_key'], table.primary_key)
  for (const name of new Set([...primaryKey, ...marked])) checkKeyColumn(scope, name)
}

function reportNoKey({ spec, table, path, written, columns }: TableScope): void {
  const inTable = valueAt(spec.draft.written, [...path, 'primary_key'])
  if (inTable !== undefined || !written?.length) return
  if (!written.every((name) => columns.has(name))) return
  const inColumns = written.some((name) => {
    const mark = valueAt(spec.draft.written, [...path, 'columns', name, 'primary_key'])
    return mark !== undefined && mark !== false
  })
  if (inColumns) return
  const message = `Table ${quote(table.name)} has no primary key. Mark a column with primary_key: true; view: true is for one that is only read.`
  spec.report.add('spec/no-primary-key', path, message)
}

function checkKeyColumn(scope: TableScope, name: string): void {
  const column = scope.columns.get(name)
  if (!column) return
  const why = column.nullable
    ? 'is nullable'
    : column.hidden
      ? 'is hidden, and keys appear in URLs'
      : column.generated
        ? 'is generated, and a row keeps its key'
        : types[column.type].key
          ? undefined
          : `is of type ${column.type}`
  if (why) {
    const message = `${columnName(scope, name)} cannot be in the primary key: it ${why}.`
    scope.spec.report.add('spec/bad-primary-key', [...scope.path, 'columns', name], message, 'key')
  }
}

function checkLists(scope: TableScope, key: 'unique' | 'indexes'): void {
  const lists = scope.table[key] ?? []
  const seen = new Set<string>()
  lists.forEach((list, index) => {
    const columns = columnsOf(list)
    checkList(scope, [key, index], list)
    const id = Array.isArray(list) ? columns.join() : JSON.stringify({ ...list, name: undefined })
    if (seen.has(id)) {
      const message = `lists [${columns.join(', ')}] again. Remove it.`
      complain(scope, 'spec/duplicate-value', [key, index], message)
    }
    seen.add(id)
    if (key === 'unique') checkUniqueOnce(scope, columns, index)
  })
}

function checkUniqueOnce(scope: TableScope, columns: readonly string[], index: number): void {
  const [first = ''] = columns
  const isMarked = columns.length === 1 && scope.columns.get(first)?.unique
  if (!isMarked && columns.join() !== scope.primaryKey.join()) return
  const why = isMarked ? 'is marked unique already' : 'is the primary key, which is unique'
  complain(
    scope,
    'spec/duplicate-value',
    ['unique', index],
    `is useless: ${columns.join(', ')} ${why}.`,
  )
}

function checkList(
  scope: TableScope,
  path: readonly (string | number)[],
  list: ColumnList | IndexSpec,
): void {
  const columns = columnsOf(list)
  const repeats = repeatsOf(columns)
  columns.forEach((name, index) => {
    const place = [...path, ...columnPath(list, index)]
    if (!hasColumn(scope, name)) {
      const hint = didYouMean(name, scope.written ?? [])
      const message = `names ${quote(name)}, which is not a column of ${quote(scope.table.name)}.${hint}`
      complain(scope, 'spec/unknown-column', place, message)
    } else if (repeats.has(index)) {
      complain(scope, 'spec/duplicate-value', place, `names ${quote(name)} again. Remove it.`)
    } else if (path[0] !== 'primary_key' && !isInverted(list)) checkIndexable(scope, name, place)
  })
}

/** Indexes of these types take values that can't be compared. */
function isInverted(list: ColumnList | IndexSpec): boolean {
  return !Array.isArray(list) && 'type' in list && /^(gin|gist|spgist)$/.test(list.type ?? '')
}

function checkIndexable(scope: TableScope, name: string, place: (string | number)[]): void {
  const type = scope.columns.get(name)?.type
  if (!type || types[type].isComparable || types[type].element) return
  const message = `names ${quote(name)}, but columns of type ${type} cannot be indexed.`
  complain(scope, 'spec/bad-value', place, message)
}
