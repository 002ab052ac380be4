import type { TypedColumn, SpecColumn } from './column.js'
import { isNumeral, isWhole, isWithin } from './numerals.js'
import { plainNumber } from './plain-number.js'

/** Shared by the number types. */

export const numberSettings = ['min', 'max'] as const

/** The spellings of a number in a query: `100`, `+1.5`, `1e2`. */
const numeral = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i

export function isNumeralLiteral(literal: unknown): literal is number | string {
  return typeof literal === 'number' || (typeof literal === 'string' && isNumeral(literal))
}

export function faultOfRange(literal: number | string, column: SpecColumn): string | undefined {
  return isWithin(plainNumber(literal), column) ? undefined : 'is outside min and max.'
}

/** `range` is the type's smallest and largest value. */
export function faultOfWhole(
  literal: number | string,
  column: SpecColumn,
  [type, range]: [type: string, range: { min: string; max: string }],
): string | undefined {
  const text = plainNumber(literal)
  if (!isWhole(text)) return 'must be a whole number.'
  return isWithin(text, range) ? faultOfRange(literal, column) : `is beyond what ${type} holds.`
}

/** `min: 0, max: 10`; `literal` turns a numeral into code. */
export function boundsOf(
  { checks: { min, max } }: Pick<TypedColumn, 'checks'>,
  literal: (numeral: string) => string = (text) => text,
): string[] {
  return [
    ...(min === undefined ? [] : [`min: ${literal(min)}`]),
    ...(max === undefined ? [] : [`max: ${literal(max)}`]),
  ]
}

/** Converts a query's text to a number; other texts stay texts. */
export function numberLiteral(text: string): unknown {
  return numeral.test(text) ? Number(text) : text
}

export function withoutPlus(text: string): string {
  return text.replace(/^\+/, '')
}

/** A whole number without a plus sign and leading zeros. */
export function canonicalWhole(text: string): string | undefined {
  return /^[+-]?\d+$/.test(text) ? BigInt(withoutPlus(text)).toString() : undefined
}
