// Made by pylight from pylight.yaml.
import {
  ColumnTypeEnum,
  type ArgScalarType,
  type ColumnType,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'

import type { Answer } from './connection.js'
import { codes, sqliteError } from './errors.js'

/** Prisma's type by the column's declared type; for others it follows from the values. */
const declaredTypes: Partial<Record<string, ColumnType>> = {
  BIGINT: ColumnTypeEnum.Int64,
  BLOB: ColumnTypeEnum.Bytes,
  BOOLEAN: ColumnTypeEnum.Boolean,
  CHARACTER: ColumnTypeEnum.Text,
  CLOB: ColumnTypeEnum.Text,
  DATE: ColumnTypeEnum.Date,
  DATETIME: ColumnTypeEnum.DateTime,
  DECIMAL: ColumnTypeEnum.Numeric,
  DOUBLE: ColumnTypeEnum.Double,
  'DOUBLE PRECISION': ColumnTypeEnum.Double,
  FLOAT: ColumnTypeEnum.Float,
  INT: ColumnTypeEnum.Int32,
  INT2: ColumnTypeEnum.Int32,
  INT8: ColumnTypeEnum.Int64,
  INTEGER: ColumnTypeEnum.Int32,
  JSONB: ColumnTypeEnum.Json,
  MEDIUMINT: ColumnTypeEnum.Int32,
  'NATIVE CHARACTER': ColumnTypeEnum.Text,
  NCHAR: ColumnTypeEnum.Text,
  NUMERIC: ColumnTypeEnum.Double,
  NVARCHAR: ColumnTypeEnum.Text,
  REAL: ColumnTypeEnum.Double,
  SMALLINT: ColumnTypeEnum.Int32,
  TEXT: ColumnTypeEnum.Text,
  TIME: ColumnTypeEnum.Time,
  TIMESTAMP: ColumnTypeEnum.DateTime,
  TINYINT: ColumnTypeEnum.Int32,
  'UNSIGNED BIG INT': ColumnTypeEnum.Int64,
  VARCHAR: ColumnTypeEnum.Text,
  'VARYING CHARACTER': ColumnTypeEnum.Text,
}

const [smallest, largest] = [-(2n ** 63n), 2n ** 63n - 1n]

/** A query's parameters for libsql. */
export function argsOf({ args, argTypes }: SqlQuery): unknown[] {
  return args.map((value, index) => toArg(value, argTypes[index]?.scalarType))
}

function toArg(value: unknown, type: ArgScalarType | undefined): unknown {
  if (typeof value === 'string') return fromText(value, type)
  if (typeof value === 'number') return fromNumber(value, type)
  if (typeof value === 'bigint') return inRange(value)
  if (typeof value === 'boolean') return value ? 1n : 0n
  return value instanceof Date ? textOf(value) : value
}

function fromText(value: string, type: ArgScalarType | undefined): unknown {
  if (type === 'bigint') return inRange(BigInt(value))
  if (type === 'decimal') return Number.parseFloat(value)
  if (type === 'datetime') return textOf(new Date(value))
  if (type === 'bytes') return Buffer.from(value, 'base64')
  if (value.includes('\0')) throw withNul()
  return value
}

/** SQLite would store it, but libsql reads a text only up to a NUL. */
function withNul(): Error {
  const message = 'a text has a NUL character'
  return sqliteError({ kind: 'InvalidInputValue', message }, codes.mismatch, message)
}

/** libsql stores every `number` as a floating-point number. */
function fromNumber(value: number, type: ArgScalarType | undefined): number | bigint {
  if (!Number.isFinite(value)) throw outOfRange(value)
  return type === 'int' && Number.isInteger(value) ? BigInt(value) : value
}

function inRange(value: bigint): bigint {
  if (value < smallest || value > largest) throw outOfRange(value)
  return value
}

function outOfRange(value: number | bigint): Error {
  const cause = `${value.toString()} is out of SQLite's range`
  return sqliteError({ kind: 'ValueOutOfRange', cause }, codes.mismatch, cause)
}

/** The same form for all datetimes, so that they compare as text. */
function textOf(date: Date): string {
  return date.toISOString().replace('Z', '+00:00')
}

/** libsql's answer for Prisma. */
export function resultSet({ columns, rows }: Answer): SqlResultSet {
  const columnTypes = columns.map(
    ({ type }, index) => declaredType(type) ?? typeOf(rows.map((row) => row[index])),
  )
  return {
    columnNames: columns.map(({ name }) => name),
    columnTypes,
    rows: rows.map((row) => row.map((value, index) => fromSqlite(value, columnTypes[index]))),
  }
}

/** `DECIMAL(10, 2)` is a `DECIMAL`. */
function declaredType(type: string | null): ColumnType | undefined {
  return declaredTypes[type?.replace(/\s*\(.*/s, '').toUpperCase() ?? '']
}

function typeOf(values: unknown[]): ColumnType {
  const first = values.find((value) => value !== null)
  if (typeof first === 'string') return ColumnTypeEnum.Text
  if (values.some((value) => typeof value === 'number')) return ColumnTypeEnum.UnknownNumber
  if (typeof first === 'bigint') return ColumnTypeEnum.Int64
  return first === undefined ? ColumnTypeEnum.Int32 : ColumnTypeEnum.Bytes
}

function fromSqlite(value: unknown, type: ColumnType | undefined): unknown {
  if (typeof value === 'bigint' || typeof value === 'number') return numberOf(value, type)
  if (typeof value === 'string' && isOfInstants(type)) return withSeconds(value)
  const isNumeral = value === null || (typeof value === 'string' && numeral.test(value))
  if (!isNumeral && isOfNumbers(type)) return noNumber(type)
  return value instanceof Uint8Array ? new Uint8Array(value) : value
}

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

function isOfNumbers(type: ColumnType | undefined): boolean {
  const { Double, Float, Int32, Int64, Numeric } = ColumnTypeEnum
  return [Double, Float, Int32, Int64, Numeric].some((one) => one === type)
}

/** Not a column declared as TIME, which is a text for Prisma. */
function isOfInstants(type: ColumnType | undefined): boolean {
  return type === ColumnTypeEnum.DateTime || type === ColumnTypeEnum.Date
}

const clock = /^(\d{4}-\d\d-\d\d)?([ T])?(\d\d:\d\d)(:\d\d(?:\.\d+)?)? ?(Z|[+-]\d\d:?\d\d)?$/i

/** For what other programs wrote: Prisma wants seconds, and no space before the offset. */
function withSeconds(text: string): string {
  const isOwn = text.length === 29 && text[10] === 'T'
  if (isOwn) return text
  const match = clock.exec(text)
  if (!match) return text
  const [, day = '', between = '', minutes = '', seconds = ':00', offset = ''] = match
  return `${day}${between}${minutes}${seconds}${offset}`.toUpperCase()
}

/** For what other programs wrote into a column of numbers; Prisma fails on a text. */
function noNumber(type: ColumnType | undefined): number | string {
  return type === ColumnTypeEnum.Int32 ? Number.NaN : 'NaN'
}

function numberOf(value: bigint | number, type: ColumnType | undefined): number | string {
  switch (type) {
    case ColumnTypeEnum.Boolean:
    case ColumnTypeEnum.Json:
    case ColumnTypeEnum.Text:
      return String(value)
    case ColumnTypeEnum.Date:
    case ColumnTypeEnum.DateTime:
      return instantOf(value)
    case ColumnTypeEnum.Int32:
    case ColumnTypeEnum.Int64:
      return exact(typeof value === 'number' ? Math.trunc(value) : value)
    default:
      return exact(value)
  }
}

/** From whole milliseconds, as Prisma's own engines wrote them; unchanged when there is no such instant. */
function instantOf(value: bigint | number): string {
  const date = new Date(typeof value === 'bigint' ? Number(value) : Number.NaN)
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString()
}

function exact(value: bigint | number): number | string {
  const number = Number(value)
  return typeof value === 'bigint' && !Number.isSafeInteger(number) ? value.toString() : number
}
