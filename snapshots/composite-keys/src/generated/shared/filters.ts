// Made by pylight from pylight.yaml.
import { z } from 'zod'

import { Prisma } from '../prisma/client.js'
import * as types from './values.js'

/** How a column can be filtered. */
export interface Filter {
  ops: string[]
  /** Reads a value of the column and its canonical spelling; undefined when it isn't one. */
  read: (text: string) => FilterValue | undefined
  /** The column's null in Prisma's conditions, if it isn't `null`. */
  null?: unknown
}

export interface FilterValue {
  value: unknown
  spelling: string
}

const equality = ['eq', 'ne', 'in']
const order = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in']

/** `100`, `100.0`, `1e2`. Linear time: no two parts can begin with the same character. */
const numeral = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i
/** `+ 0` turns -0 into 0. */
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
/** A text that is compared by its meaning, such as an IP address. */
export const address = filter(order, types.text())
export const uuid = filter(equality, types.uuid())
export const datetime = filter(order, types.datetime(), { spell: instant })
export const date = filter(order, types.date(), { spell: instant })
export const time = filter(order, types.time(), { spell: instant })

export function oneOf(allowed: Record<string, string>): Filter {
  return filter(equality, z.enum(allowed))
}

/** Can only be filtered by `isnull`. */
export const bytes: Filter = { ops: [], read: () => undefined }
export const json: Filter = { ...bytes, null: Prisma.AnyNull }

/** Can also be filtered by `isnull`. */
export function nullable(column: Filter): Filter {
  return { ...column, ops: [...column.ops, 'isnull'] }
}

function digitsOf(value: Prisma.Decimal): string {
  return value.isZero() ? '0' : value.toFixed()
}

interface Spelling<Value> {
  /** Prepares a text for `type`; undefined when it isn't a value. */
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
