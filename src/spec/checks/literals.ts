import type { ColumnSpec } from '../spec-document.js'
import type { ColumnType } from '../vocabulary.js'
import { digitsOf, isDecimal, isWhole, numeralOf } from './decimal.js'
import { isWithin, limits } from './ranges.js'

type Fault = string | undefined
type Check = (value: unknown, column: ColumnSpec) => Fault

/** What is wrong with a literal for a column, to follow on `…default`; undefined when nothing is. */
export function faultOfLiteral(value: unknown, column: ColumnSpec): Fault {
  return checks[column.type](value, column)
}

const checks: Record<ColumnType, Check> = {
  integer: (value, column) =>
    typeof value === 'number' ? whole(value, column) : notA('whole number'),
  bigint: (value, column) => (isNumeral(value) ? whole(value, column) : notA('whole number')),
  decimal: (value, column) => (isNumeral(value) ? decimal(value, column) : notA('number')),
  float: (value, column) => (typeof value === 'number' ? inRange(value, column) : notA('number')),
  boolean: (value) => (typeof value === 'boolean' ? undefined : 'must be true or false.'),
  string: text,
  text,
  uuid: matching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, 'a UUID'),
  date: (value) => (isDate(value) ? undefined : 'must be a date: "2024-12-31".'),
  time: matching(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/, 'a time: "23:59:00"'),
  datetime: (value) => (isDatetime(value) ? undefined : 'must be like "2024-12-31T23:59:00Z".'),
  json: () => undefined,
  bytes: matching(/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/, 'base64'),
  enum: (value, { values = [] }) =>
    values.length === 0 || values.some((one) => one === value)
      ? undefined
      : `must be one of its values: ${values.join(', ')}.`,
}

function notA(kind: string): string {
  return `must be a ${kind}.`
}

function isNumeral(value: unknown): value is number | string {
  return typeof value === 'number' || (typeof value === 'string' && isDecimal(value))
}

function whole(value: number | string, column: ColumnSpec): Fault {
  const numeral = numeralOf(value)
  if (!isWhole(numeral)) return 'must be a whole number.'
  const type = column.type === 'bigint' ? 'bigint' : 'integer'
  return isWithin(numeral, limits[type]) ? inRange(value, column) : `is beyond what ${type} holds.`
}

function decimal(value: number | string, column: ColumnSpec): Fault {
  const { precision, scale = 0 } = column
  const { whole: before, fraction } = digitsOf(numeralOf(value))
  if (precision !== undefined && (before > precision - scale || fraction > scale)) {
    return `has more digits than precision ${precision} and scale ${scale} hold.`
  }
  return inRange(value, column)
}

function inRange(value: number | string, column: ColumnSpec): Fault {
  return isWithin(numeralOf(value), column) ? undefined : 'is outside min and max.'
}

function text(value: unknown, column: ColumnSpec): Fault {
  if (typeof value !== 'string') return 'must be a text. Put it in quotes.'
  const { length = Infinity, min_length = 0, max_length = length, pattern } = column
  const characters = [...value].length
  if (characters > Math.min(length, max_length)) return 'is longer than the column allows.'
  if (characters < min_length) return 'is shorter than min_length.'
  return pattern === undefined || fits(value, pattern) ? undefined : 'does not match the pattern.'
}

/** Long texts aren't tried: a pattern can take exponential time on them. */
function fits(value: string, pattern: string): boolean {
  if (value.length > 16) return true
  try {
    return new RegExp(pattern).test(value)
  } catch {
    return true
  }
}

function matching(pattern: RegExp, what: string): Check {
  return (value) => {
    return typeof value === 'string' && pattern.test(value) ? undefined : `must be ${what}.`
  }
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

function isDatetime(value: unknown): boolean {
  const shape = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/
  const day = typeof value === 'string' ? shape.exec(value)?.[1] : undefined
  return isDate(day) && !Number.isNaN(Date.parse(String(value)))
}
