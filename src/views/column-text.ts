import type { Column } from '../model/model.js'
import { regexLiteral, stringLiteral } from './quote.js'

/** How columns are spelled in a table's files. */

const answerTypes = {
  integer: 'number',
  bigint: 'string',
  decimal: 'string',
  float: 'number',
  boolean: 'boolean',
  string: 'string',
  text: 'string',
  uuid: 'string',
  date: 'string',
  time: 'string',
  datetime: 'string',
  json: 'values.JsonValue',
  bytes: 'string',
}

/** The type of the column in an answer. */
export function answerType(column: Column): string {
  const type = column.type === 'enum' ? enumName(column) : answerTypes[column.type]
  return column.nullable && column.type !== 'json' ? `${type} | null` : type
}

/** The column of `row` as it is answered. */
export function answerValue(column: Column): string {
  const value = `row.${column.name}`
  const text = answerText(column, value)
  if (text !== undefined) return column.nullable ? `${value} && ${text}` : text
  const call = answerCall(column)
  if (call === '') return value
  return column.nullable ? `${value}?.${call} ?? null` : `${value}.${call}`
}

/** What a function makes of the value. */
function answerText({ type }: Column, value: string): string | undefined {
  switch (type) {
    case 'bytes':
      return `Buffer.from(${value}).toString('base64')`
    case 'datetime':
    case 'date':
    case 'time':
      return `values.${type}Text(${value})`
    default:
      return undefined
  }
}

function answerCall({ type, scale, precision }: Column): string {
  switch (type) {
    case 'bigint':
      return 'toString()'
    case 'decimal':
      return precision === undefined ? 'toFixed()' : `toFixed(${scale ?? 0})`
    default:
      return ''
  }
}

/** A parsed key column as a path spells it. */
export function pathValue(column: Column, name: string): string {
  switch (column.type) {
    case 'decimal':
      return `${name}.${answerCall(column)}`
    case 'datetime':
      return `${name}.toISOString()`
    case 'date':
      return `${name}.toISOString().slice(0, 10)`
    case 'time':
      return `${name}.toISOString().slice(11, 23)`
    default:
      return name
  }
}

/** The schema of the column in a request's body; a key has to fit into a path. */
export function bodyParser(column: Column, isKey = false): string {
  if (isKey && (column.type === 'string' || column.type === 'text')) {
    return `values.keyText(${limits(column)})`
  }
  if (column.type === 'json') return column.nullable ? 'values.nullableJson()' : 'values.json()'
  const parser =
    column.type === 'enum'
      ? `z.enum(${enumName(column)})`
      : `values.${column.type === 'string' ? 'text' : column.type}(${limits(column)})`
  return column.nullable ? `${parser}.nullable()` : parser
}

/** The schema of the column in a path. */
export function pathParser(column: Column): string {
  if (column.type === 'integer') return 'values.integerText()'
  if (column.type === 'boolean') return 'values.booleanText()'
  return bodyParser(column)
}

function limits(column: Column): string {
  const members = [...digits(column), ...bounds(column)]
  return members.length === 0 ? '' : `{ ${members.join(', ')} }`
}

function digits({ type, precision, scale = 0 }: Column): string[] {
  if (type !== 'decimal' || precision === undefined) return []
  return [`precision: ${precision}`, `scale: ${scale}`]
}

function bounds({ type, length, checks }: Column): string[] {
  const { min, max, minLength, maxLength, pattern } = checks
  if (type !== 'string' && type !== 'text') {
    return [
      ...(min === undefined ? [] : [`min: ${boundary(type, min)}`]),
      ...(max === undefined ? [] : [`max: ${boundary(type, max)}`]),
    ]
  }
  const longest = smallest(type === 'string' ? (length ?? 255) : undefined, maxLength)
  return [
    ...(minLength === undefined ? [] : [`min: ${minLength}`]),
    ...(longest === undefined ? [] : [`max: ${longest}`]),
    ...(pattern === undefined ? [] : [`pattern: ${regexLiteral(pattern)}`]),
  ]
}

function boundary(type: Column['type'], value: string): string {
  if (type === 'bigint') return `${value}n`
  return type === 'decimal' ? stringLiteral(value) : value
}

function smallest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b)
}

/** How a list can be filtered by the column. */
export function filterOf(column: Column): string {
  const filter =
    column.type === 'enum'
      ? `filters.oneOf(${enumName(column)})`
      : `filters.${column.type === 'string' ? 'text' : column.type}`
  return column.nullable ? `filters.nullable(${filter})` : filter
}

/** The type of a key column once a path was parsed. */
export function keyType(column: Column): string {
  switch (column.type) {
    case 'integer':
    case 'float':
      return 'number'
    case 'bigint':
    case 'boolean':
      return column.type
    case 'decimal':
      return 'Prisma.Decimal'
    case 'date':
    case 'time':
    case 'datetime':
      return 'Date'
    case 'enum':
      return enumName(column)
    default:
      return 'string'
  }
}

/** A key column's value inside a template literal: canonical, and never mistaken for the key's own syntax. */
export function keyText(column: Column, name: string): string {
  switch (column.type) {
    case 'decimal':
      return `\${${name}.toFixed()}`
    case 'date':
    case 'time':
    case 'datetime':
      return `\${${name}.toISOString()}`
    case 'string':
    case 'text':
      return `\${encoded(${name})}`
    default:
      return `\${${name}}`
  }
}

/** Names of enums that the columns use, sorted, each once. */
export function enumNames(columns: Column[]): string[] {
  return [...new Set(columns.flatMap((column) => column.enumName ?? []))].sort()
}

function enumName(column: Column): string {
  return column.enumName ?? ''
}
