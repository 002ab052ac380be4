import { parserOf, bare } from './code.js'
import type { SpecColumn, TypedColumn } from './column.js'
import type { Key, TypeRecord } from '../type-record.js'

/** Shared by the text types. */

export const textSettings = ['min_length', 'max_length', 'pattern'] as const

/** A quoted text; Prisma's escapes are JSON's. */
export const prismaText = (value: string): string => JSON.stringify(value)

/** SQL types that compare exactly under a binary collation. */
export const exactTexts = {
  sqlite: ['CHAR', 'CLOB', 'TEXT'],
  postgresql: ['text', 'varchar'],
  mysql: ['varchar', 'text', 'tinytext', 'mediumtext', 'longtext'],
} as const

export function faultOfText(literal: unknown, column: SpecColumn): string | undefined {
  if (typeof literal !== 'string') return 'must be a text. Put it in quotes.'
  const { length = Infinity, min_length = 0, max_length = length, pattern } = column
  const characters = [...literal].length
  if (characters > Math.min(length, max_length)) return 'is longer than the column allows.'
  if (characters < min_length) return 'is shorter than min_length.'
  return pattern === undefined || fits(literal, pattern) ? undefined : 'does not match the pattern.'
}

/** Long texts aren't tested: a pattern can take exponential time. */
function fits(literal: string, pattern: string): boolean {
  if (literal.length > 16) return true
  try {
    return new RegExp(pattern).test(literal)
  } catch {
    return true
  }
}

/** Checks that a literal has a form, which `what` names. */
export function matching(pattern: RegExp, what: string): TypeRecord['faultOf'] {
  return (literal) => {
    const matches = typeof literal === 'string' && pattern.test(literal)
    return matches ? undefined : `must be ${what}.`
  }
}

/** `min: 1, max: 255, pattern: /^\w+$/`; `length` is the most that the database takes. */
export function lengthsOf({ checks, pattern }: TypedColumn, length = Infinity): string[] {
  const { minLength, maxLength = Infinity } = checks
  const longest = Math.min(length, maxLength)
  return [
    ...(minLength === undefined ? [] : [`min: ${minLength}`]),
    ...(longest === Infinity ? [] : [`max: ${longest}`]),
    ...(pattern === undefined ? [] : [`pattern: ${pattern}`]),
  ]
}

/** The key of a type whose values are any text. */
export function textKey(limits: (column: TypedColumn) => string[]): Key {
  return {
    type: () => bare('string'),
    bodyParser: (column) => parserOf('keyText', limits(column)),
    canonicalText: (text) => text,
    isEncoded: true,
    example: '…',
  }
}
