import { InternalError } from '../diagnostics/internal-error.js'
import type { Column } from '../model/model.js'
import { bare, ofFilters, type Code } from '../types/parts/code.js'
import type { TypedColumn } from '../types/parts/column.js'
import type { Key } from '../types/type-record.js'
import type { FilterOperator } from '../types/words/filter-operator.js'
import { types } from '../types/types.js'
import { jsonLiteral, regexLiteral } from './quote.js'

/** The code of a column in a table's files. */

/** The type of the column in an answer. */
export function answerType(column: Column): Code {
  const { type, includesNull } = types[column.type].answer
  const code = type(typed(column))
  return column.nullable && !includesNull ? ending(code, ' | null') : code
}

/** The expression for a column of `row` in an answer. */
export function answerValue(column: Column): Code {
  const { call, method, convertsNull } = types[column.type].answer
  const value = `row.${column.name}`
  const called = call?.(value, typed(column))
  if (called) {
    const { text, imports } = called
    return { text: column.nullable && !convertsNull ? `${value} && ${text}` : text, imports }
  }
  if (!method) return { text: value, imports: [] }
  const result = method(typed(column))
  const text = column.nullable ? `${value}?.${result} ?? null` : `${value}.${result}`
  return { text, imports: [] }
}

/** The zod schema of a column in a request body; a key must also fit into a path. */
export function bodyParser(column: Column, isKey = false): Code {
  const { body, key } = types[column.type]
  if (isKey && key?.bodyParser) return key.bodyParser(typed(column))
  if (column.nullable && body.nullable) return body.nullable(typed(column))
  const parser = body.parser(typed(column))
  return column.nullable ? ending(parser, '.nullable()') : parser
}

/** The type of the column in a request's body, once it was parsed. */
export function bodyType(column: Column): Code {
  const { type, nullableType } = types[column.type].body
  if (column.nullable && nullableType) return nullableType
  return column.nullable ? ending(type(typed(column)), ' | null') : type(typed(column))
}

/** A default that the database doesn't hold, as an expression. */
export function defaultByApi(column: Column): string | undefined {
  if (!column.defaultByApi || column.default?.kind !== 'literal') return undefined
  return types[column.type].default.byApi?.(jsonLiteral(column.default.value))
}

/** The filter of a list by this column. */
export function filterOf(column: Column): Code {
  const code = types[column.type].filter.code(typed(column))
  if (!column.nullable) return code
  const { text, imports } = ofFilters(`nullable(${code.text})`)
  return { text, imports: [...code.imports, ...imports] }
}

/** The operators by which lists are filtered by this column. */
export function operatorsOf(column: Column): FilterOperator[] {
  const { operators, lacks } = types[column.type].filter
  const lacking = lacks?.(typed(column))
  const kept = operators.filter((operator) => operator !== lacking)
  return column.nullable ? [...kept, 'isnull'] : kept
}

/** The type of a key column after a path is parsed. */
export function keyType(column: Column): Code {
  return keyOf(column).type(typed(column))
}

/** The zod schema of a key column in a path. */
export function pathParser(column: Column): Code {
  return keyOf(column).pathParser ?? bodyParser(column)
}

/** Converts a parsed key column to its text in a path. */
export function pathValue(column: Column, name: string): Code {
  return keyOf(column).pathText?.(name, typed(column)) ?? bare(name)
}

/** A key column of an answer in its row's URL; only texts need encoding. */
export function urlValue(column: Column, value: string): string {
  const { isEncoded, isEncodedInPaths } = keyOf(column)
  const isAnyText = isEncoded ?? (isEncodedInPaths && column.valueNames !== undefined)
  return isAnyText ? `encodeURIComponent(${value})` : value
}

/** A key column's value in a cache key: canonical, and encoded so that it can't be key syntax. */
export function cacheKeyValue(column: Column, name: string): Code {
  const { cacheText, isEncoded } = keyOf(column)
  const code = cacheText?.(name, typed(column)) ?? { text: name, imports: [] }
  if (!isEncoded) return code
  const imports = [...code.imports, { name: 'encoded', from: '../shared/cache/keys.js' }]
  return { text: `encoded(${code.text})`, imports }
}

export function keyExample(column: Column): string {
  return keyOf(column).example
}

function keyOf({ name, type }: Column): Key {
  const { key } = types[type]
  if (!key) throw new InternalError(`${name} is a key of type ${type}.`)
  return key
}

/** Made once, as several files of a table need it. */
export function typed(column: Column): TypedColumn {
  const known = typedColumns.get(column)
  if (known) return known
  const { enumName = '', checks } = column
  const pattern = checks.pattern === undefined ? undefined : regexLiteral(checks.pattern)
  const made = { ...column, enumName, pattern, source: checks.pattern }
  typedColumns.set(column, made)
  return made
}

const typedColumns = new WeakMap<Column, TypedColumn>()

function ending({ text, imports }: Code, end: string): Code {
  return { text: text + end, imports }
}
