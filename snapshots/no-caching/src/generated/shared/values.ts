// Made by pylight from pylight.yaml.
import { z } from 'zod'

import { Prisma } from '../prisma/client.js'

/** What a request may send for each type of column, and what Prisma gets of it. */

export type JsonValue = Prisma.JsonValue

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

/** As it stands in a path: digits only. */
export function integerText() {
  return z
    .string()
    .regex(/^-?\d+$/, 'Expected an integer')
    .transform(Number)
    .pipe(integer())
}

/** A number, or a text of digits, so that no digit is lost. */
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

export function boolean() {
  return z.boolean()
}

export function booleanText() {
  return z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] })
}

/** `min` and `max` are lengths in characters. What no database stores is refused. */
export function text({ min = 0, max = Infinity, pattern = /^/ }: TextLimits = {}) {
  return z
    .string()
    .min(min)
    .max(max)
    .regex(pattern)
    .refine((value) => !/\0|\p{Surrogate}/u.test(value), 'Expected text without NUL characters')
}

export function uuid() {
  return z.guid().toLowerCase()
}

/** ISO 8601; UTC unless it says otherwise. */
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

/** Base64. */
export function bytes() {
  return z.base64().transform((value) => Uint8Array.from(Buffer.from(value, 'base64')))
}

/** Any JSON but null, which only a nullable column takes. */
export function json() {
  return z.custom<Prisma.InputJsonValue>(isStorable, 'Expected JSON of at most 100 levels')
}

export function nullableJson() {
  return json()
    .nullable()
    .transform((value) => value ?? Prisma.DbNull)
}

interface DecimalLimits extends Limits<string> {
  precision?: number
  scale?: number
}

/** A number, or a text like `-19.90`, so that no digit is lost. */
export function decimal({ precision = 65, scale = 30, min, max }: DecimalLimits = {}) {
  const whole = precision - scale
  return z
    .union(
      [z.number(), z.string().regex(/^[+-]?\d{1,99}(\.\d{1,99})?$/)],
      'Expected a decimal number',
    )
    .transform((value) => new Prisma.Decimal(value))
    .refine((value) => value.decimalPlaces() <= scale, `Expected at most ${scale} decimal places`)
    .refine(
      (value) => value.abs().lt(`1e${whole}`),
      `Expected at most ${whole} digits before the point`,
    )
    .refine((value) => !min || value.gte(min), `Expected at least ${min ?? ''}`)
    .refine((value) => !max || value.lte(max), `Expected at most ${max ?? ''}`)
}

type Columns = Record<string, z.ZodType>
type Optional<Shape> = { [Name in keyof Shape]: z.ZodExactOptional<Shape[Name] & z.ZodType> }

/** A new row's body. What only the server sets may stand in it, as in a row that was read, and is dropped. */
export function createBody<Required extends Columns, Others extends Columns>(
  required: Required,
  optional: Others,
  setByServer: string[] = [],
) {
  const columns = { ...required, ...allOptional(optional) }
  return z.preprocess(without(setByServer), z.strictObject(columns))
}

/** A change's body: any of the columns. */
export function updateBody<Shape extends Columns>(columns: Shape, setByServer: string[] = []) {
  return z.preprocess(without(setByServer), z.strictObject(allOptional(columns)))
}

function allOptional<Shape extends Columns>(columns: Shape): Optional<Shape> {
  const optional = Object.entries(columns).map(([name, column]) => [name, z.exactOptional(column)])
  return Object.fromEntries(optional) as Optional<Shape>
}

function without(names: string[]) {
  return (body: unknown) => {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
    return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))
  }
}

function isStorableDate(value: Date): boolean {
  const year = value.getUTCFullYear()
  return year >= 1 && year <= 9999
}

function isStorable(value: unknown): boolean {
  if (value === undefined || value === null || depthOf(value) > 100) return false
  return !JSON.stringify(value).includes('\\u0000')
}

function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > 100) return depth
  return Math.max(depth, ...Object.values(value).map((inner) => depthOf(inner, depth + 1)))
}
