// Made by pylight from pylight.yaml.
import { z } from 'zod'

import { Prisma } from '../prisma/client.js'
import { ApiError } from './api-error.js'
import { like } from './like.js'
import * as types from './values.js'

/** How a column can be filtered. */
export interface Filter {
  ops: string[]
  /** A text of the query as a value of the column, and that value's one spelling. */
  read: (text: string) => FilterValue | undefined
  /** What null is called in Prisma's conditions. */
  null?: unknown
}

interface FilterValue {
  value: unknown
  spelling: string
}

interface NamedFilter {
  column: string
  op: string
  filter: Filter
}

/** One `column__op=value`, as Prisma says it and as the cache's key does. */
interface Condition {
  where: object
  key: string
}

const equality = ['eq', 'ne', 'in']
const order = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in']

const number = z
  .string()
  .regex(/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i)
  .transform(Number)
const instant = (value: Date) => value.toISOString()

export const integer = filter(order, number.pipe(types.integer()))
export const bigint = filter(order, types.bigint())
export const decimal = filter(order, types.decimal(), (value) => value.toFixed())
export const float = filter(order, number.pipe(types.float()))
export const boolean = filter(
  ['eq', 'ne'],
  z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] }),
)
export const text = filter([...order, 'like'], types.text())
export const uuid = filter(equality, types.uuid())
export const datetime = filter(order, types.datetime(), instant)
export const date = filter(order, types.date(), instant)
export const time = filter(order, types.time(), instant)

export function oneOf(allowed: Record<string, string>): Filter {
  return filter(equality, z.enum(allowed))
}

/** Can only be asked whether it is null. */
export const bytes: Filter = { ops: [], read: () => undefined }
export const json: Filter = { ...bytes, null: Prisma.AnyNull }

/** Can also be asked whether it is null. */
export function nullable(column: Filter): Filter {
  return { ...column, ops: [...column.ops, 'isnull'] }
}

function filter<Value>(
  ops: string[],
  type: z.ZodType<Value, unknown>,
  spell: (value: Value) => string = String,
): Filter {
  return {
    ops,
    read(text) {
      const { success, data } = type.safeParse(text)
      return success ? { value: data, spelling: spell(data) } : undefined
    },
  }
}

/** Makes the function that reads a query's filters, in the order of the columns however they were asked. */
export function filterReader(columns: Record<string, Filter>) {
  const known = new Map(Object.entries(columns).flatMap(namedFilters))
  const names = [...known.keys()]
  return (query: URLSearchParams): Condition[] => {
    const asked = [...query].filter(([name]) => name.includes('__'))
    asked.sort(([a], [b]) => names.indexOf(a) - names.indexOf(b))
    return asked.map(([name, text]) => {
      const { column, op, filter } = known.get(name) ?? notAFilter(name, columns)
      return condition(column, op, filter, text)
    })
  }
}

/** Those of a column, by what they are called in a query: `price__gte`. */
function namedFilters([column, filter]: [string, Filter]): [string, NamedFilter][] {
  return filter.ops.map((op) => [`${column}__${op}`, { column, op, filter }])
}

function notAFilter(name: string, columns: Record<string, Filter>): never {
  const column = name.slice(0, name.lastIndexOf('__'))
  const filter = Object.hasOwn(columns, column) ? columns[column] : undefined
  const possible = filter
    ? `${column} can be filtered by: ${filter.ops.join(', ')}`
    : `Filtering is possible by: ${Object.keys(columns).join(', ') || 'nothing'}`
  throw new ApiError(400, possible, [{ field: name, message: 'is not a filter' }])
}

function condition(column: string, op: string, filter: Filter, text: string): Condition {
  const name = `${column}__${op}`
  const texts = op === 'in' ? text.split(',').map((part) => part.trim()) : [text]
  const reader = op === 'isnull' ? boolean : filter
  const read = texts
    .filter((part) => op !== 'in' || part !== '')
    .map((part) => reader.read(part) ?? wrongType(name))
  const values = read.map(({ value }) => value)
  const spellings = new Set(read.map(({ spelling }) => encodeURIComponent(spelling)))
  return {
    where: { [column]: test(op, filter, values) },
    key: `${name}=${[...spellings].sort().join()}`,
  }
}

function wrongType(field: string): never {
  throw new ApiError(400, `The value of ${field} is not valid`, [
    { field, message: 'is not a value of this column' },
  ])
}

/** The test of one column, in Prisma's terms. */
function test(op: string, filter: Filter, [value, ...others]: unknown[]): unknown {
  const nothing = filter.null ?? null
  switch (op) {
    case 'eq':
      return { equals: value }
    case 'ne':
      return { not: value }
    case 'in':
      return { in: value === undefined ? [] : [value, ...others] }
    case 'isnull':
      return value === true ? { equals: nothing } : { not: nothing }
    case 'like':
      return like(String(value))
    default:
      return { [op]: value }
  }
}
