// Made by pylight from pylight.yaml.
import { ApiError } from './api-error.js'
import { boolean, type Filter, type FilterValue } from './filters.js'
import { like } from './like.js'
import { limits } from './limits.js'
import type { Problems } from './parameters.js'
import { listCondition, withOne } from './postgresql/lists.js'
import { listValues, patternParts } from './query-text.js'

/** A filter of a column by one operator. */
export interface ColumnFilter {
  column: string
  op: string
  filter: Filter
}

/** A filter of a query, with its parameter's name and value. */
interface AskedFilter {
  name: string
  filter: ColumnFilter
  text: string
}

/** One `column__op=value`, in Prisma's terms and in the cache key's. */
interface Condition {
  name: string
  values: FilterValue[]
  where: object
  key: string
}

/** Parameters that are never filters, even if a column has the name. */
const settings = ['page', 'limit', 'sort']

/** Filters by parameter name: `price__gte`; `price` alone means `price__eq`. */
export function filtersByName(columns: Record<string, Filter>): Map<string, ColumnFilter> {
  const filters = Object.entries(columns).flatMap(([column, filter]) =>
    filter.ops.map((op): ColumnFilter => ({ column, op, filter })),
  )
  const bare = filters.filter(({ column, op }) => op === 'eq' && !settings.includes(column))
  return new Map([
    ...bare.map((filter) => [filter.column, filter] as const),
    ...filters.map((filter) => [nameOf(filter), filter] as const),
  ])
}

/** Makes the function that reads filters: each condition once, in the order of the columns. */
export function conditionReader(columns: Record<string, Filter>) {
  const names = [...filtersByName(columns).keys()]
  return (filters: AskedFilter[], problems: Problems): Condition[] => {
    const conditions = new Map<string, Condition>()
    for (const { name, filter, text } of filters) {
      const values = readValues(filter, text)
      if (typeof values === 'string') {
        problems.add(name, values)
        continue
      }
      const condition = conditionOf(filter, values)
      conditions.set(condition.key, condition)
    }
    checkCounts([...conditions.values()])
    const place = ({ name }: Condition) => names.indexOf(name)
    return [...conditions.values()].sort((a, b) => place(a) - place(b) || (a.key < b.key ? -1 : 1))
  }
}

/** The values of a filter, or the problem with them. */
function readValues({ op, filter }: ColumnFilter, text: string): FilterValue[] | string {
  if (text.length > limits.valueLength) return `is longer than ${limits.valueLength} characters`
  if (op === 'like') return readLike(filter, text)
  const reader = op === 'isnull' ? boolean : filter
  const values = (withOne.has(op) ? listValues(text) : [text]).map((part) => reader.read(part))
  return values.every((value) => value !== undefined) ? values : 'is not a value of this column'
}

function readLike(filter: Filter, text: string): FilterValue[] | string {
  if (!filter.read(text)) return 'is not a value of this column'
  const pattern = patternParts(text)
  if (pattern) return [{ value: like(pattern), spelling: pattern.join('') }]
  const { patternLength, wildcards } = limits
  return `has more than ${patternLength} characters or ${wildcards} wildcards`
}

/** `in` with one value becomes `eq`. */
function conditionOf({ column, op, filter }: ColumnFilter, given: FilterValue[]): Condition {
  const bySpelling = new Map(given.map((value) => [encodeURIComponent(value.spelling), value]))
  const spellings = [...bySpelling.keys()].sort()
  const values = spellings.flatMap((spelling) => bySpelling.get(spelling) ?? [])
  const plain = (values.length === 1 && withOne.get(op)) || op
  const name = nameOf({ column, op: plain })
  return {
    name,
    values,
    where: filter.ops.includes('contains')
      ? listCondition(column, plain, values)
      : { [column]: test(plain, filter, values) },
    key: `${name}=${spellings.join()}`,
  }
}

/** The test of one column, in Prisma's terms. */
function test(op: string, filter: Filter, values: FilterValue[]): unknown {
  const nothing = filter.null ?? null
  const value = values[0]?.value
  switch (op) {
    case 'eq':
      return { equals: value }
    case 'ne':
      return { not: value }
    case 'in':
      return { in: values.map(({ value }) => value) }
    case 'isnull':
      return value === true ? { equals: nothing } : { not: nothing }
    case 'like':
      return value
    default:
      return { [op]: value }
  }
}

function nameOf({ column, op }: Omit<ColumnFilter, 'filter'>): string {
  return `${column}__${op}`
}

function checkCounts(conditions: Condition[]): void {
  const values = conditions.flatMap(({ values }) => values)
  if (values.length > limits.values) {
    throw new ApiError(400, `The filters of a query can have ${limits.values} values`)
  }
  const patterns = conditions.filter(({ name }) => name.endsWith('__like'))
  if (patterns.length > limits.patterns) {
    throw new ApiError(400, `A query can have ${limits.patterns} filters by like`)
  }
}
