import type { LimitCheck } from '../../databases/database.js'
import { bare, ofFilters, ofMoments, ofValues, parserOf, type Code } from './code.js'
import type { Digits, TypedColumn } from './column.js'
import { prismaText } from './texts.js'
import { order } from '../words/filter-operator.js'
import type { Filter, Key, TypeRecord } from '../type-record.js'

/** Shared by the types that Prisma's client returns as a `Date`, or as text where that has too few digits. */

/** The digits after the second of a `Date`, and of a column without a precision in the spec. */
export const usualDigits = 3

/** The digits after the second that PostgreSQL and MySQL can keep. */
const mostDigits = 6

/** Whether a `Date` has too few or too many digits for the column. */
export const isExact = ({ precision = usualDigits }: Digits): boolean => precision !== usualDigits

/** Prisma's native type with its digits. */
export const sized =
  (name: string) =>
  ({ precision = usualDigits }: Digits): string =>
    `${name}(${precision})`

/** How columns are read and written that are text to Prisma's client. */
export interface TextForm {
  /** The function of `shared/moments.ts`. */
  name: 'datetime' | 'time' | 'timestamp'
  zone: 'Z' | ''
  isText: (column: Digits) => boolean
}

type Moment = Required<Pick<TypeRecord, 'precisions' | 'isText'>> &
  Pick<TypeRecord, 'isComparable' | 'prismaType' | 'answer' | 'body'>

export function momentOf(
  name: 'date' | 'time' | 'datetime' | 'timestamp',
  form?: TextForm,
): Moment {
  const isText = (column: Digits) => form?.isText(column) ?? false
  return {
    isComparable: true,
    precisions: [0, mostDigits],
    prismaType: () => 'DateTime',
    isText,
    answer: {
      type: () => bare('string'),
      call: (value, column) =>
        form?.isText(column) ? exactText(value, column, form) : ofValues(`${name}Text(${value})`),
      ...(form && { ofText: (column) => elementReader(column, form) }),
    },
    body: {
      type: (column) => bare(isText(column) ? 'string' : 'Date'),
      parser: (column) =>
        form?.isText(column) ? ofMoments(parserText(column, form)) : parserOf(name),
    },
  }
}

function elementReader(column: TypedColumn, form: TextForm): Code {
  const { text, imports } = exactText('text', column, form)
  return { text: `(text) => ${text}`, imports }
}

function parserText(column: TypedColumn, { name }: TextForm): string {
  return `${name}(${digitsOf(column)})`
}

function exactText(value: string, column: TypedColumn, form: TextForm): Code {
  return ofMoments(`text(${value}, ${formArguments(column, form)})`)
}

/** `6, 'Z'` */
function formArguments(column: TypedColumn, { zone }: TextForm): string {
  return zone === '' ? `${digitsOf(column)}` : `${digitsOf(column)}, '${zone}'`
}

function digitsOf({ precision = usualDigits }: Digits): number {
  return precision
}

export function momentFilter(name: string, form?: TextForm, literal?: Filter['literal']): Filter {
  return {
    code: (column) => (form?.isText(column) ? textFilter(column, form) : ofFilters(name)),
    operators: order,
    ...(literal && { literal }),
  }
}

function textFilter(column: TypedColumn, form: TextForm): Code {
  const parser = ofMoments(parserText(column, form)).text
  return ofMoments(`filter(${parser}, ${formArguments(column, form)})`)
}

interface MomentKey {
  /** The text of a `Date` in a path. */
  path?: (value: string) => string
  /** ISO 8601, with a zone, of a path's text. */
  instant: (text: string) => string
  form?: TextForm
}

/** A path may leave parts of a moment out; a cache key has all of them. */
export function momentKey({ path, instant, form }: MomentKey): Key {
  const isText = (column: Digits) => form?.isText(column) ?? false
  return {
    type: (column): Code => bare(isText(column) ? 'string' : 'Date'),
    pathText: (value, column) => bare(path && !isText(column) ? path(value) : value),
    cacheText: (value, column) =>
      form?.isText(column) ? exactText(value, column, form) : bare(`${value}.toISOString()`),
    canonicalText: (text, column) =>
      form?.isText(column)
        ? canonicalExact(instant(text), digitsOf(column), form)
        : canonicalMoment(instant(text)),
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

function canonicalMoment(text: string): string | undefined {
  const date = new Date(text)
  return Number.isNaN(date.valueOf()) ? undefined : date.toISOString()
}

/** The same with more digits than a `Date` has, as a project's `moments.text` writes it. */
function canonicalExact(
  text: string,
  digits: number,
  { name, zone }: TextForm,
): string | undefined {
  const whole = canonicalMoment(text.replace(/\.\d+/, ''))?.slice(name === 'time' ? 11 : 0, 19)
  if (whole === undefined) return undefined
  const fraction = (/\.(\d+)/.exec(text)?.[1] ?? '').padEnd(digits, '0')
  return whole + (digits === 0 ? '' : `.${fraction}`) + zone
}

/** The error in the digits after a default's second, of which a `Date` is made. */
export function faultOfDigits(literal: unknown, { precision }: Digits): string | undefined {
  if (precision === undefined) return undefined
  const [, digits = ''] = /\.(\d*?)0*(?:Z|[+-]\d\d:\d\d)?$/.exec(String(literal)) ?? []
  const most = Math.min(precision, usualDigits)
  return digits.length > most ? `has more than ${most} digits after the second.` : undefined
}

/** SQLite's datetimes are texts with milliseconds. */
export const digitsOnSqlite: LimitCheck = ({ precision = 0 }) => {
  if (precision <= usualDigits || precision > mostDigits) return undefined
  return {
    key: 'precision',
    message: `has precision ${precision}, but on SQLite a moment has ${usualDigits} digits after its second.`,
  }
}

/** If the client reads the column as text, the database makes the default, not the client. */
export function nowInKeyOnMysql({ isText }: TextForm): LimitCheck {
  return (column) => {
    if (!isText(column) || !column.inPrimaryKey || column.default !== 'now') return undefined
    const message = 'is now, in the primary key. MySQL would not say which key it has made.'
    return { key: 'default', message }
  }
}
