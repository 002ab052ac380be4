// Made by pylight from pylight.yaml.
import { z } from 'zod'

import { Prisma } from '../prisma/client.js'
import * as types from './values.js'

/** How a column can be filtered. */
export interface Filter {
  ops: string[]
  /** A text of the query as a value of the column, and that value's one spelling. */
  read: (text: string) => FilterValue | undefined
  /** What null is called in Prisma's conditions. */
  null?: unknown
}

export interface FilterValue {
  value: unknown
  spelling: string
}

const equality = ['eq', 'ne', 'in']
const order = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in']

/** `100`, `100.0`, `1e2`. It is matched in linear time: no two parts can begin with the same character. */
const numeral = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i
/** Without the minus that zero may have. */
const number = (text: string) => (numeral.test(text) ? Number(text) + 0 : undefined)
const digits = (text: string) =>
  numeral.test(text) ? digitsOf(new Prisma.Decimal(text)) : undefined
const instant = (value: Date) => value.toISOString()

export const integer = filter(order, types.integer(), { parse: number })
export const bigint = filter(order, types.bigint(), { parse: digits })
export const decimal = filter(order, types.decimal({ digits: 99 }), {
  parse: digits,
  spell: digitsOf,
})
export const float = filter(order, types.float(), { parse: number })
export const boolean = filter(
  ['eq', 'ne'],
  z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] }),
)
export const text = filter([...order, 'like'], types.text())
export const uuid = filter(equality, types.uuid())
export const datetime = filter(order, types.datetime(), { spell: instant })
export const date = filter(order, types.date(), { spell: instant })
export const time = filter(order, types.time(), { spell: instant })

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

function digitsOf(value: Prisma.Decimal): string {
  return value.isZero() ? '0' : value.toFixed()
}

interface Spelling<Value> {
  /** What `type` reads of a text that may be spelled in several ways. */
  parse?: (text: string) => unknown
  spell?: (value: Value) => string
}

function filter<Value>(
  ops: string[],
  type: z.ZodType<Value>,
  { parse = (text) => text, spell = String }: Spelling<Value> = {},
): Filter {
  return {
    ops,
    read(text) {
      const { success, data } = type.safeParse(parse(text))
      return success ? { value: data, spelling: spell(data) } : undefined
    },
  }
}
