import { quote } from '../../diagnostics/path.js'
import { didYouMean, listOf } from '../../diagnostics/suggest.js'
import type { ColumnSpec } from '../spec-document.js'
import { filterOperators, type FilterOperator } from '../vocabulary.js'
import { isFilterValue } from './filter-values.js'
import { repeatsOf } from './repeats.js'
import { complain, type SpecScope, type TableScope } from './scope.js'

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

/** What is wrong with a query, each to follow on its path. */
function faultsOf(table: TableScope, query: string): string[] {
  if (query.length > 2000) return ['has more than 2000 characters.']
  if (query.startsWith('?')) return ['begins with ?. Write what follows it.']
  const parameters = [...new URLSearchParams(query)]
  return parameters.flatMap(([name, value]) => faultOf(table, name, value) ?? [])
}

function faultOf(table: TableScope, name: string, value: string): string | undefined {
  if (name === 'page' || name === 'limit')
    return /^[1-9]\d*$/.test(value) ? undefined : notCount(name)
  if (name === 'sort') return faultOfSort(table, value)
  const [, column, operator] = /^(.+)__([^_]+)$/.exec(name) ?? []
  if (column !== undefined && operator !== undefined) {
    return faultOfFilter(table, column, operator, value)
  }
  const isColumn = table.columns.has(name)
  const hint = isColumn
    ? ` Write ${name}__eq to filter by it.`
    : didYouMean(name, ['page', 'limit', 'sort'])
  return `has the parameter ${quote(name)}, which means nothing.${hint}`
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
  const values = known === 'in' ? value.split(',').map((one) => one.trim()) : [value]
  const wrong = values.find((one) => one !== '' && !isFilterValue(known, one, column))
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
  const comparable = [...columns].filter(([, { hidden, type }]) => {
    return !hidden && type !== 'json' && type !== 'bytes'
  })
  const names = comparable.map(([name]) => name)
  return fields ? names.filter((name) => fields.includes(name)) : names
}

const notOrdered = ['boolean', 'uuid', 'enum']

function operatorsOf({ type, nullable }: ColumnSpec): FilterOperator[] {
  return filterOperators.filter((operator) => {
    if (operator === 'isnull') return nullable
    if (operator === 'like') return type === 'string' || type === 'text'
    if (operator === 'in') return type !== 'boolean'
    return operator === 'eq' || operator === 'ne' || !notOrdered.includes(type)
  })
}
