import type { JsonSchema, Schemas } from '../type-record.js'
import type { TypedColumn } from './column.js'

/** Shared by the types' JSON Schemas. */

/** The same schema for answers, bodies, paths and queries. */
export function oneSchema(schema: JsonSchema): Schemas {
  const same = () => schema
  return { answer: same, body: same, text: same }
}

/** Of texts that look like the example. */
export function spelledLike(example: string, schema: JsonSchema): Schemas {
  const all = { type: 'string', ...schema }
  return { ...oneSchema(all), body: () => ({ ...all, examples: [example] }) }
}

/** `min` and `max` of the spec; without those that JavaScript's numbers can't hold. */
export function numberBounds({ min, max }: TypedColumn['checks']): JsonSchema {
  return {
    ...(isExact(min) && { minimum: Number(min) }),
    ...(isExact(max) && { maximum: Number(max) }),
  }
}

function isExact(numeral: string | undefined): boolean {
  return numeral !== undefined && String(Number(numeral)) === numeral
}

/** The same, or null. */
export function orNull(schema: JsonSchema): JsonSchema {
  if ('$ref' in schema) return { anyOf: [schema, { type: 'null' }] }
  const { type } = schema
  return type === undefined ? schema : { ...schema, type: [type, 'null'].flat() }
}

/** The schema of a text of at most `length` characters. */
export function textSchemas(length?: number): Schemas {
  const longest = (column: TypedColumn) => column.length ?? length
  return {
    answer: () => ({ type: 'string' }),
    body: (column) => boundedText(column, longest(column)),
    text: () => ({ type: 'string' }),
  }
}

function boundedText({ checks, source }: TypedColumn, length = Infinity): JsonSchema {
  const { minLength, maxLength = Infinity } = checks
  const longest = Math.min(length, maxLength)
  return {
    type: 'string',
    ...(minLength !== undefined && { minLength }),
    ...(longest !== Infinity && { maxLength: longest }),
    ...(source !== undefined && { pattern: source }),
  }
}
