import type { DiagnosticCode } from '../../diagnostics/catalogue/catalogue.js'
import { quote, type SpecPath } from '../../diagnostics/path.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import type { ColumnType } from '../vocabulary.js'
import { types } from '../../types/types.js'
import type { FeaturesSpec } from '../spec-document.js'
import { complain, hasColumn, placeOf, type SpecScope, type TableScope } from './scope.js'
import { repeatsOf } from './repeats.js'

/** Checks the columns and sizes that features name. */
export function checkFeatures(scope: SpecScope): void {
  checkGlobalPages(scope)
  checkIgnored(scope, scope.draft.document.features, ['features'])
  for (const table of scope.tables) {
    const { filtering, sorting } = table.table.features ?? {}
    checkPages(table)
    checkIgnored(scope, table.table.features, [...table.path, 'features'])
    checkFields(table, 'filtering', filtering?.fields)
    checkFields(table, 'sorting', sorting?.fields)
    checkDefaultSort(table, sorting?.default)
  }
}

function checkGlobalPages(scope: SpecScope): void {
  const { default_page_size: size, max_page_size: max } =
    scope.draft.document.features?.pagination ?? {}
  if (size === undefined || max === undefined || size <= max) return
  reportPages(scope, ['features', 'pagination', 'default_page_size'], size, max)
}

function checkPages({ spec, table, path }: TableScope): void {
  const own = table.features?.pagination
  const project = spec.draft.document.features?.pagination
  if (own?.default_page_size === undefined && own?.max_page_size === undefined) return
  const size = own.default_page_size ?? project?.default_page_size
  const max = own.max_page_size ?? project?.max_page_size
  if (size === undefined || max === undefined || size <= max) return
  const key = own.default_page_size === undefined ? 'max_page_size' : 'default_page_size'
  reportPages(spec, [...path, 'features', 'pagination', key], size, max)
}

function reportPages(scope: SpecScope, path: SpecPath, size: number, max: number): void {
  const place = placeOf(scope, path.slice(0, -1))
  const message = `${place}: default_page_size is ${size}, above max_page_size, which is ${max}.`
  scope.report.add('spec/page-size', path, message)
}

/** A `*` may end a name; alone it would let every misspelt filter pass. */
function checkIgnored(scope: SpecScope, features: FeaturesSpec = {}, path: SpecPath): void {
  const names = features.filtering?.ignore ?? []
  const repeats = repeatsOf(names)
  names.forEach((name, index) => {
    const place = [...path, 'filtering', 'ignore', index]
    const report = (code: DiagnosticCode, message: string) => {
      scope.report.add(code, place, `${placeOf(scope, place)} ${message}`)
    }
    if (!/^[^\s*&=#?%+]+\*?$/.test(name) && name !== '') {
      report('spec/bad-value', `must be the name of a parameter, or a prefix like utm_*.`)
    }
    if (repeats.has(index)) report('spec/duplicate-value', `names ${quote(name)} again. Remove it.`)
  })
}

function checkFields(
  scope: TableScope,
  feature: 'filtering' | 'sorting',
  fields: readonly string[] = [],
): void {
  const repeats = repeatsOf(fields)
  fields.forEach((name, index) => {
    const path = ['features', feature, 'fields', index]
    checkField(scope, name, path, feature === 'filtering' ? 'filtered by' : 'sorted by')
    if (!repeats.has(index)) return
    complain(scope, 'spec/duplicate-value', path, `names ${quote(name)} again. Remove it.`)
  })
}

function checkField(scope: TableScope, name: string, path: SpecPath, use: string): void {
  const column = scope.columns.get(name)
  if (!hasColumn(scope, name)) {
    const hint = didYouMean(name, visibleColumns(scope))
    const message = `names ${quote(name)}, which is not a column of ${quote(scope.table.name)}.${hint}`
    complain(scope, 'spec/unknown-column', path, message)
  } else if (column?.hidden) {
    const message = `names ${quote(name)}, which is hidden: rows cannot be ${use} it.`
    complain(scope, 'spec/hidden-column', path, message)
  } else if (column && !suits(column.type, use)) {
    const message = `names ${quote(name)}, but rows cannot be ${use} a column of type ${column.type}.`
    complain(scope, 'spec/bad-value', path, message)
  }
}

function suits(type: ColumnType, use: string): boolean {
  const { isComparable, filter } = types[type]
  return use === 'filtered by' ? filter.operators.length > 0 : isComparable
}

function visibleColumns({ columns }: TableScope): string[] {
  return [...columns].filter(([, { hidden }]) => !hidden).map(([name]) => name)
}

function checkDefaultSort(scope: TableScope, order: string | undefined): void {
  if (order === undefined) return
  const names = order.split(',').map((term) => term.trim().replace(/^-/, ''))
  const path = ['features', 'sorting', 'default']
  const repeats = repeatsOf(names)
  names.forEach((name, index) => {
    checkField(scope, name, path, 'sorted by')
    if (!repeats.has(index)) return
    complain(scope, 'spec/duplicate-value', path, `names ${quote(name)} again. Remove it.`)
  })
}
