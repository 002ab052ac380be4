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
const numeral = z.string().regex(/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i)
/** Without the minus that zero may have. */
const number = numeral.transform((text) => Number(text) + 0)
const digits = numeral.transform((text) => digitsOf(new Prisma.Decimal(text)))
const instant = (value: Date) => value.toISOString()

export const integer = filter(order, number.pipe(types.integer()))
export const bigint = filter(order, digits.pipe(types.bigint()))
export const decimal = filter(order, digits.pipe(types.decimal()), digitsOf)
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

function digitsOf(value: Prisma.Decimal): string {
  return value.isZero() ? '0' : value.toFixed()
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
