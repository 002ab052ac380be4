// Made by pylight from pylight.yaml.
import { z } from 'zod'

import type { Filter } from './filters.js'

/**
 * Moments that don't fit a `Date`: they have more or fewer digits after the second, or no time zone.
 * Prisma's client reads and writes them as text, which `@text` in Prisma's schema says.
 */

type Parser = z.ZodType<string>

/** A moment in UTC, in ISO 8601; a request's may have another offset. */
export function datetime(digits: number): Parser {
  const iso = z.union(
    [
      z.iso.datetime({ offset: true, local: true }),
      z.iso.date(),
      z.enum(['infinity', '-infinity']),
    ],
    'Expected an ISO 8601 date and time',
  )
  return asStored(iso, digits, 'Z')
}

/** A date and a time in no time zone: `2024-05-01T12:00:00.123`. */
export function timestamp(digits: number): Parser {
  const local = z.iso.datetime({ local: true }).refine((value) => !value.endsWith('Z'))
  const iso = z.union(
    [local, z.iso.date(), z.enum(['infinity', '-infinity'])],
    'Expected an ISO 8601 date and time without a zone',
  )
  return asStored(iso, digits, '')
}

/** A time of day. */
export function time(digits: number): Parser {
  return withAtMost(digits, z.iso.time()).transform((value) =>
    withDigits(value.length === 5 ? `${value}:00` : value, digits),
  )
}

function withAtMost(digits: number, iso: Parser) {
  return iso.refine(
    (value) => fractionOf(value).length <= digits,
    `Expected at most ${digits} digits after the second`,
  )
}

/** As the database's texts end. */
function asStored(iso: Parser, digits: number, zone: string): Parser {
  return withAtMost(digits, iso)
    .transform((value) => withDigits(inUtc(value), digits, zone))
    .refine((value) => /^(?!0000)\d{4}-|infinity$/.test(value), 'Expected a year from 0001 to 9999')
}

/** `2024-05-01T10:00:00.123`; a date alone means midnight. */
function inUtc(value: string): string {
  if (value.endsWith('infinity')) return value
  const [whole = '', fraction] = [value.replace(/\.\d+/, ''), fractionOf(value)]
  const zoned = /T.*(Z|[+-]\d\d:\d\d)$/.test(whole) || !whole.includes('T') ? whole : `${whole}Z`
  return `${new Date(zoned).toISOString().slice(0, -5)}.${fraction}`
}

function fractionOf(value: string): string {
  return /\.(\d*?)0*(Z|[+-]\d\d:\d\d)?$/.exec(value)?.[1] ?? ''
}

/** The answer for a value. What ISO 8601 can't express is answered as the database writes it. */
export function text(value: string, digits: number, zone = ''): string {
  const local = value.replace(/(\+00(:00)?|Z)$/, '').replace(/^(\d{4,}-\d\d-\d\d) /, '$1T')
  return withDigits(local, digits, zone)
}

/** Unchanged unless it ends with a time, such as `infinity` and years BC. */
function withDigits(value: string, digits: number, zone = ''): string {
  const [, whole, fraction = ''] = /^(.*\d\d:\d\d:\d\d)(?:\.(\d*))?$/.exec(value) ?? []
  if (whole === undefined) return value
  const decimals = fraction.replace(/0+$/, '').padEnd(digits, '0')
  return whole + (decimals === '' ? '' : `.${decimals}`) + zone
}

/** The current time, with as many digits as a `Date` has. */
export function now(column: Parser, digits: number): string {
  const most = digits === 0 ? 19 : 20 + Math.min(digits, 3)
  return column.parse(new Date().toISOString().slice(0, most))
}

export function filter(column: Parser, digits: number, zone = ''): Filter {
  return {
    ops: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in'],
    read(given) {
      const { success, data } = column.safeParse(given)
      return success ? { value: data, spelling: text(data, digits, zone) } : undefined
    },
  }
}
