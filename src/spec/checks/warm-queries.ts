import { limits } from '../../../templates/src/generated/shared/limits.js'
import { listValues, patternParts } from '../../../templates/src/generated/shared/query-text.js'
import { quote } from '../../diagnostics/path.js'
import { didYouMean, listOf } from '../../diagnostics/suggest.js'
import { types } from '../../types/types.js'
import { filterOperators, type FilterOperator, ignoredParameters } from '../vocabulary.js'
import { isFilterValue } from './filter-values.js'
import { repeatsOf } from './repeats.js'
import { complain, type ScopedColumn, type SpecScope, type TableScope } from './scope.js'

/** Checks the queries to warm as the API would check them. */
export function checkWarmQueries(scope: SpecScope): void {
  for (const table of scope.tables) {
    const queries = table.table.features?.caching?.warm ?? []
    const repeats = repeatsOf(queries)
    queries.forEach((query, index) => {
      const path = ['features', 'caching', 'warm', index]
      for (const fault of faultsOf(table, query)) complain(table, 'spec/bad-query', path, fault)
      if (!repeats.has(index)) return
      complain(table, 'spec/duplicate-value', path, `lists ${quote(query)} again. Remove it.`)
    })
  }
}

/** What is wrong with a query. Each text is printed after the query's path. */
function faultsOf(table: TableScope, query: string): string[] {
  if (query.length > limits.valueLength) return [`has more than ${limits.valueLength} characters.`]
  if (query.startsWith('?')) return ['begins with ?. Write what follows it.']
  const parameters = [...new URLSearchParams(query)]
  if (parameters.length > limits.parameters) {
    return [`has more than ${limits.parameters} parameters.`]
  }
  const names = parameters.map(([name]) => name)
  const repeated = settingsOf(table).filter((name) => {
    return names.indexOf(name) !== names.lastIndexOf(name)
  })
  return [
    ...parameters.flatMap(([name, value]) => faultOf(table, name, value) ?? []),
    ...repeated.map((name) => `has ${name} more than once.`),
  ]
}

/** What a list takes beside filters. */
function settingsOf(table: TableScope): string[] {
  const { pagination: project } = table.spec.draft.document.features ?? {}
  const hasPages = table.table.features?.pagination?.enabled ?? project?.enabled ?? true
  const hasSort = usable(table, 'sorting').length > 0
  return ['page', ...(hasPages ? ['limit'] : []), ...(hasSort ? ['sort'] : [])]
}

function faultOf(table: TableScope, name: string, value: string): string | undefined {
  const settings = settingsOf(table)
  if (settings.includes(name)) {
    if (name === 'sort') return faultOfSort(table, value)
    return /^[1-9]\d*$/.test(value) ? undefined : notCount(name)
  }
  const isColumn = table.columns.has(name) && !['page', 'limit', 'sort'].includes(name)
  if (isColumn) return faultOfFilter(table, name, 'eq', value)
  if (isIgnored(table, name)) return undefined
  const [, column, operator] = /^(.+)__([^_]+)$/.exec(name) ?? []
  if (column !== undefined && operator !== undefined) {
    return faultOfFilter(table, column, operator, value)
  }
  return `has the unknown parameter ${quote(name)}.${didYouMean(name, settings)}`
}

/** A filter isn't ignored, even if an ignored name matches it. */
function isIgnored(table: TableScope, name: string): boolean {
  const project = table.spec.draft.document.features?.filtering
  const own = table.table.features?.filtering
  const ignored: readonly string[] = own?.ignore ?? project?.ignore ?? ignoredParameters
  const isFilter = usable(table, 'filtering').some((column) => name.startsWith(`${column}__`))
  const fits = (pattern: string) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
  return !isFilter && ignored.some(fits)
}

function notCount(name: string): string {
  return `has a ${name} that is not a number above zero.`
}

function faultOfSort(table: TableScope, value: string): string | undefined {
  const sortable = usable(table, 'sorting')
  const names = value.split(',').map((term) => term.replace(/^-/, ''))
  const unknown = names.find((name) => !sortable.includes(name) && !isBroken(table, name))
  if (unknown === undefined) return undefined
  const hint = didYouMean(unknown, sortable)
  return `sorts by ${quote(unknown)}, which is not a column to sort by.${hint}`
}

function faultOfFilter(
  table: TableScope,
  name: string,
  operator: string,
  value: string,
): string | undefined {
  const filterable = usable(table, 'filtering')
  if (isBroken(table, name)) return undefined
  const column = table.columns.get(name)
  if (!column || !filterable.includes(name)) {
    const hint = didYouMean(name, filterable)
    return `filters by ${quote(name)}, which is not a column to filter by.${hint}`
  }
  const operators = operatorsOf(column)
  const known = operators.find((one) => one === operator)
  if (!known) {
    return `filters ${name} by ${quote(operator)}; ${column.type} has ${listOf(operators)}.`
  }
  if (known === 'like' && !patternParts(value)) {
    return `filters ${name} by a pattern with more than ${limits.patternLength} characters or ${limits.wildcards} wildcards.`
  }
  const values = known === 'in' || known === 'overlaps' ? listValues(value) : [value]
  const wrong = values.find((one) => !isFilterValue(known, one, column))
  return wrong === undefined
    ? undefined
    : `filters ${name} by ${quote(wrong)}, which is not ${column.type}.`
}

/** Written, but with a mistake that is reported elsewhere. */
function isBroken({ columns, written }: TableScope, name: string): boolean {
  return !columns.has(name) && (written === undefined || written.includes(name))
}

interface Chosen {
  enabled?: boolean | undefined
  fields?: string[] | undefined
}

function usable({ spec, table, columns }: TableScope, feature: 'filtering' | 'sorting'): string[] {
  const { features } = spec.draft.document
  const own: Chosen = table.features?.[feature] ?? {}
  const { enabled, fields }: Chosen = { ...features?.[feature], ...own }
  if (enabled === false) return []
  const comparable = [...columns].filter(([, column]) => {
    const { hidden, read_roles, type, nullable } = column
    return (
      !hidden &&
      !read_roles &&
      (feature === 'sorting'
        ? types[type].isComparable
        : nullable || types[type].filter.operators.length > 0)
    )
  })
  const names = comparable.map(([name]) => name)
  return fields ? names.filter((name) => fields.includes(name)) : names
}

function operatorsOf({ type, nullable }: ScopedColumn): FilterOperator[] {
  const { operators } = types[type].filter
  return filterOperators.filter((operator) => {
    return operator === 'isnull' ? nullable : operators.includes(operator)
  })
}
