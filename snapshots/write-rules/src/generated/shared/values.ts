// Made by pylight from pylight.yaml.
import { z } from 'zod'

import { Prisma } from '../prisma/client.js'
import { matches } from './patterns.js'
import {
  asWritten,
  isExact,
  isStorableText,
  jsonFault,
  notStorable,
  tooManyDigits,
} from './storable.js'

/** For each column type, the values that a request may send, as Prisma takes them. */

export type JsonValue = Prisma.JsonValue

/** NULL is `Prisma.DbNull`. */
export type NullableJson = Prisma.InputJsonValue | typeof Prisma.DbNull

interface Limits<Value> {
  min?: Value
  max?: Value
}

interface TextLimits extends Limits<number> {
  pattern?: RegExp
}

export function integer({ min = -(2 ** 31), max = 2 ** 31 - 1 }: Limits<number> = {}) {
  return z.int().min(min).max(max)
}

/** An integer in a path: only digits. */
export function integerText() {
  return z
    .string()
    .regex(/^-?\d+$/, 'Expected an integer')
    .transform(Number)
    .pipe(integer())
}

/** A number, or a string of digits, so that none is lost. */
export function bigint({ min = -(2n ** 63n), max = 2n ** 63n - 1n }: Limits<bigint> = {}) {
  return z
    .union([z.int(), z.string().regex(/^[+-]?\d{1,19}$/)], 'Expected an integer')
    .transform((value) => BigInt(value))
    .refine((value) => value >= min, `Expected at least ${min}`)
    .refine((value) => value <= max, `Expected at most ${max}`)
}

export function float({ min = -Infinity, max = Infinity }: Limits<number> = {}) {
  return z.number().min(min).max(max)
}

/** A number that 32 bits keep. */
export function real(limits: Limits<number> = {}) {
  return float(limits).refine(isReal, 'Expected a number that 32 bits hold')
}

function isReal(value: number): boolean {
  const stored = Math.fround(value)
  return Number.isFinite(stored) && (stored !== 0 || value === 0) && realNumber(value) === value
}

/** The shortest number that is the same in 32 bits: 0.1 for 0.10000000149011612. */
export function realNumber(value: number): number {
  const shorter = [6, 7, 8].map((digits) => Number(value.toPrecision(digits)))
  return shorter.find((short) => Math.fround(short) === Math.fround(value)) ?? value
}

export function boolean() {
  return z.boolean()
}

export function booleanText() {
  return z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] })
}

/** `min` and `max` are lengths in characters. */
export function text({ min = 0, max = Infinity, pattern }: TextLimits = {}) {
  const storable = z.string().min(min).max(max, { abort: true }).refine(isStorableText, notStorable)
  if (!pattern) return storable
  return storable.refine((value) => matches(pattern, value), `Expected a match of ${pattern}`)
}

/** Text in a key. No URL leads to an empty key, to `.` or `..`, or to a very long key. */
export function keyText(limits: TextLimits = {}) {
  return text(limits).refine(
    (value) => !/^\.{0,2}$/.test(value) && Buffer.byteLength(value) <= 4000,
    'Expected a text that can stand in a path',
  )
}

export function uuid() {
  return z.guid().toLowerCase()
}

/** ISO 8601; UTC unless it has an offset. */
export function datetime() {
  return z
    .union(
      [z.iso.datetime({ offset: true, local: true }), z.iso.date()],
      'Expected an ISO 8601 date and time',
    )
    .transform((value) => new Date(/T[^Z+-]*$/.test(value) ? `${value}Z` : value))
    .refine(isStorableDate, 'Expected a year from 0001 to 9999')
}

export function date() {
  return z.iso
    .date()
    .transform((value) => new Date(value))
    .refine(isStorableDate, 'Expected a year from 0001 to 9999')
}

export function time() {
  return z.iso.time().transform((value) => new Date(`1970-01-01T${value}Z`))
}

/**
 * The answer for values that a request can't send and ISO 8601 can't express: `infinity`, a zero
 * date, a year before 1 or after 9999, a time of 24 hours or more.
 */
const outOfRange = 'out of range'

/** `24:00:00`, which would look like the day's beginning. */
const endOfDay = 86_400_000

export function datetimeText(value: Date): string {
  return isStorableDate(value) ? value.toISOString() : outOfRange
}

export function dateText(value: Date): string {
  return isStorableDate(value) ? value.toISOString().slice(0, 10) : outOfRange
}

export function timeText(value: Date): string {
  const isTime = isStorableDate(value) && value.valueOf() !== endOfDay
  return isTime ? value.toISOString().slice(11, 23) : outOfRange
}

/** Base64. */
export function bytes() {
  return z.base64().transform((value) => Uint8Array.from(Buffer.from(value, 'base64')))
}

/** Any JSON except null, which only a nullable column takes. */
export function json() {
  return z
    .custom<Prisma.InputJsonValue>(
      (value) => value !== undefined && value !== null,
      'Expected JSON',
    )
    .superRefine((value, context) => {
      const message = jsonFault(value)
      if (message !== undefined) context.addIssue({ code: 'custom', message })
    })
    .transform(asWritten)
}

export function nullableJson() {
  return json()
    .nullable()
    .transform((value) => value ?? Prisma.DbNull)
}

/** Significant digits of a decimal that the database keeps. */
const keptDigits = 15

interface DecimalLimits extends Limits<string> {
  digits?: number
  precision?: number
  scale?: number
}

/** A number, or a string like `-19.90`, so that no digit is lost. */
export function decimal({
  precision = 65,
  scale = 30,
  digits = keptDigits,
  min,
  max,
}: DecimalLimits = {}) {
  const whole = precision - scale
  return z
    .union(
      [z.number().refine(isExact, tooManyDigits), z.string().regex(/^[+-]?\d{1,99}(\.\d{1,99})?$/)],
      'Expected a decimal number',
    )
    .transform((value) => new Prisma.Decimal(value))
    .refine((value) => value.precision() <= digits, `Expected at most ${digits} digits`)
    .refine((value) => value.decimalPlaces() <= scale, `Expected at most ${scale} decimal places`)
    .refine(
      (value) => value.abs().lt(`1e${whole}`),
      `Expected at most ${whole} digits before the point`,
    )
    .refine((value) => !min || value.gte(min), `Expected at least ${min ?? ''}`)
    .refine((value) => !max || value.lte(max), `Expected at most ${max ?? ''}`)
}

type Columns = Record<string, z.ZodType>
/** What columns are parsed to. */
type Values<Shape extends Columns> = { [Name in keyof Shape]: z.output<Shape[Name]> }

/** A new row's body. */
export function createBody<Required extends Columns, Others extends Columns>(
  required: Required,
  optional: Others,
  readOnly: string[] = [],
) {
  const body: z.ZodType = z.strictObject({
    ...required,
    ...allOptional(optional),
    ...refused(readOnly, 'is read-only'),
  })
  return body as z.ZodType<Values<Required> & Partial<Values<Others>>>
}

/** An update's body: any of the columns. */
export function updateBody<Shape extends Columns>(columns: Shape, fixed: string[] = []) {
  const body: z.ZodType = z.strictObject({
    ...allOptional(columns),
    ...refused(fixed, 'can not be changed'),
  })
  return body as z.ZodType<Partial<Values<Shape>>>
}

function allOptional(columns: Columns): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, z.exactOptional(column)]),
  )
}

/** Columns that a body can't have. */
function refused(names: string[], why: string): Record<never, z.ZodType> {
  return Object.fromEntries(names.map((name) => [name, z.exactOptional(z.never(why))]))
}

function isStorableDate(value: Date): boolean {
  const year = value.getUTCFullYear()
  return year >= 1 && year <= 9999
}
