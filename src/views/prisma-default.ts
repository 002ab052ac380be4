import type { Column, ColumnType, Provider } from '../model/model.js'
import { plainNumber } from '../model/plain-number.js'

/** What stands in `@default(…)`; undefined where the database has no default. */
export function prismaDefault(column: Column, provider: Provider): string | undefined {
  const { default: given, defaultByApi, type } = column
  if (!given || defaultByApi) return undefined
  const form = provider === 'sqlite' && given.kind === 'now' && sqliteForms[type]
  if (form) return `dbgenerated(${prismaText(`(strftime('${form}', 'now'))`)})`
  if (given.kind !== 'literal') return `${given.kind}()`
  const { value } = given
  return literals[type](typeof value === 'string' ? value : JSON.stringify(value))
}

/** Of `now`: SQLite has no type to take a moment's date or its time. */
const sqliteForms: Partial<Record<ColumnType, string>> = {
  date: '%Y-%m-%dT00:00:00.000+00:00',
  time: '1970-01-01T%H:%M:%f+00:00',
}

/** A text in quotes; Prisma's escapes are those of JSON. */
export const prismaText = (value: string): string => JSON.stringify(value)

const bare = (value: string): string => value
const moment = (value: string): string => prismaText(new Date(value).toISOString())

/** A literal of each type; a date is its midnight and a time a moment of 1 January 1970. */
const literals: Record<ColumnType, (value: string) => string> = {
  integer: plainNumber,
  bigint: plainNumber,
  decimal: plainNumber,
  float: plainNumber,
  boolean: bare,
  enum: bare,
  string: prismaText,
  text: prismaText,
  uuid: prismaText,
  date: moment,
  time: (value) => moment(`1970-01-01T${value.replace(/Z$/, '')}Z`),
  datetime: moment,
  json: prismaText,
  bytes: prismaText,
}
