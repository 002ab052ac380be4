import * as z from 'zod/mini'

import { isJson } from '../json-value.js'
import { columnTypes, type JsonValue } from '../vocabulary.js'
import { enumValues } from './enums.js'
import { foreignKeySettings } from './foreign-keys.js'
import { names, optional, required, text, wholeNumber } from './key.js'

const longReference = z.strictObject({
  table: required(text(), 'The referenced table.'),
  column: required(text(), 'Its primary key, or a unique column of it.'),
  ...foreignKeySettings,
})

const shortReference = z.string().check(z.regex(/^[^.]+\.[^.]+$/))

const reference = z.pipe(
  z.union([shortReference, longReference]),
  z.transform((given) => (typeof given === 'string' ? fromShort(given) : given)),
)

function fromShort(given: string): z.output<typeof longReference> {
  const [table = '', column = ''] = given.split('.')
  return { table, column }
}

const bound = () => z.union([z.number(), z.string().check(z.regex(/^-?\d{1,100}(\.\d{1,100})?$/))])
const size = () => wholeNumber(1, 2_147_483_647)

const longColumn = z.strictObject({
  type: required(
    z.enum(columnTypes),
    'What the column holds. One in brackets, in quotes, is a list of such values, which only PostgreSQL has; its other settings are those of its elements.',
  ),
  column: optional(
    text(),
    "The column's name in the database, any text; by default its name here.",
  ),
  managed: optional(z.boolean(), 'Whether db push and migrations change the column.', {
    default: true,
  }),
  description: optional(z.string(), 'Appears in the documentation of the code and the API.'),
  primary_key: optional(z.boolean(), 'Whether this column alone identifies a row.', {
    default: false,
  }),
  nullable: optional(z.boolean(), 'Whether the column may be null.', { default: false }),
  unique: optional(z.boolean(), 'Whether no two rows may hold the same value.', {
    default: false,
  }),
  hidden: optional(
    z.boolean(),
    'Accepted on write, never in an answer, a cache key, a log or a filter.',
    { default: false },
  ),
  read_only: optional(
    z.boolean(),
    'Whether only the server sets the column: a request that sends it is refused. Default: true with default: now and with updated_at: true; false lets requests set those, too.',
  ),
  write_once: optional(
    z.boolean(),
    "Whether requests can set the column of a new row, but can't change it afterwards.",
    { default: false },
  ),
  read_roles: optional(
    names(),
    'Roles that get the column in answers. Others get answers without it, and cannot filter or sort by it.',
  ),
  write_roles: optional(
    names(),
    'Roles that may set the column. For others it keeps its value, and a new row gets its default.',
  ),
  default: optional(
    z.custom<JsonValue>(isJson, 'must be plain: a text, number, true, false, list or object.'),
    'A literal, or one of now, uuid, cuid, autoincrement; { sql: … } for what the database works out; none for an integer key that the client gives.',
  ),
  generated: optional(
    z.boolean(),
    'Whether the database itself fills the column in, on each write. Requests only read it.',
    { default: false },
  ),
  updated_at: optional(z.boolean(), 'Whether every write sets the column to the current time.', {
    default: false,
  }),
  length: optional(wholeNumber(1, 10_485_760), 'The most characters that a string or char holds.'),
  precision: optional(
    wholeNumber(0, 1000),
    'Digits of a decimal, both sides of the point; or of a time, datetime or timestamp after its second, 0 to 6.',
  ),
  scale: optional(wholeNumber(0, 1000), 'Digits of a decimal after the point.'),
  native: optional(
    text(),
    "The database's own type where it isn't the usual one: citext, inet, mediumtext, int unsigned.",
  ),
  values: optional(enumValues(), 'What an enum column may hold.'),
  enum: optional(text(), 'The shared enum that says what the column may hold.'),
  min: optional(bound(), 'The lowest number accepted.'),
  max: optional(bound(), 'The highest number accepted.'),
  min_length: optional(wholeNumber(0, 2_147_483_647), 'The fewest characters accepted.'),
  max_length: optional(size(), 'The most characters accepted.'),
  pattern: optional(text(), 'A regular expression that the text must match.'),
  references: optional(reference, 'The foreign key: table and column, or "table.column".'),
  was: optional(text(), "The column's former name, to rename it without losing its values."),
})

export const columnSchema = z.pipe(
  z.union([z.enum(columnTypes), longColumn]),
  z.transform((given): z.output<typeof longColumn> => {
    return typeof given === 'string' ? { type: given } : given
  }),
)
