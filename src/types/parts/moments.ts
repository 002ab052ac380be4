import { bare, ofFilters, ofValues, parserOf, type Code } from './code.js'
import { prismaText } from './texts.js'
import { order } from '../words/filter-operator.js'
import type { Filter, Key, TypeRecord } from '../type-record.js'

/** Shared by the types that Prisma's client returns as a `Date`. */

type Moment = Pick<TypeRecord, 'isComparable' | 'prismaType' | 'answer' | 'body'>

export function momentOf(name: 'date' | 'time' | 'datetime'): Moment {
  return {
    isComparable: true,
    prismaType: () => 'DateTime',
    answer: {
      type: () => bare('string'),
      call: (value) => ofValues(`${name}Text(${value})`),
    },
    body: { type: () => bare('Date'), parser: () => parserOf(name) },
  }
}

export function momentFilter(name: string, literal?: Filter['literal']): Filter {
  return { code: () => ofFilters(name), operators: order, ...(literal && { literal }) }
}

/** A path may leave parts of a moment out; a cache key has all of them. */
export function momentKey(
  path: (value: string) => string,
  canonicalText: Key['canonicalText'],
): Key {
  return {
    type: (): Code => bare('Date'),
    pathText: path,
    cacheText: (value) => `${value}.toISOString()`,
    canonicalText,
    example: '…',
  }
}

/** A moment as it is written in Prisma's schema. */
export function prismaMoment(text: string): string {
  return prismaText(new Date(text).toISOString())
}

export function isDate(literal: unknown): boolean {
  if (typeof literal !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(literal)) return false
  const time = Date.parse(`${literal}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(literal)
}

/** A date alone means midnight, and a time without a zone is UTC. */
export function asInstant(text: string): string {
  const whole = text.includes('T') ? text : `${text}T00:00:00Z`
  return /T[^Z+-]*$/.test(whole) ? `${whole}Z` : whole
}

export function canonicalMoment(text: string): string | undefined {
  const date = new Date(text)
  return Number.isNaN(date.valueOf()) ? undefined : date.toISOString()
}
