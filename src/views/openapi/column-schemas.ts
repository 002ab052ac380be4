import type { Column } from '../../model/model.js'
import { orNull } from '../../types/parts/json-schema.js'
import type { JsonSchema } from '../../types/type-record.js'
import { types } from '../../types/types.js'
import { typed } from '../column-code.js'

/** Columns in JSON Schema, as a table's answers and bodies have them. */

/** In an answer. */
export function answerSchema(column: Column): JsonSchema {
  const { readRoles, readOnly, default: byDefault } = column
  return {
    ...nullable(types[column.type].schema.answer(typed(column)), column),
    ...described(column, readRoles && `Only for ${anyOf(readRoles)}.`),
    ...((readOnly || byDefault?.kind === 'autoincrement') && { readOnly: true }),
  }
}

/** In the body of a request for a new row. */
export function createSchema(column: Column): JsonSchema {
  const { default: byDefault } = column
  return {
    ...updateSchema(column),
    ...(byDefault?.kind === 'literal' && { default: byDefault.value }),
  }
}

/** In the body of a request for a change. */
export function updateSchema(column: Column): JsonSchema {
  const { writeRoles, hidden } = column
  return {
    ...nullable(types[column.type].schema.body(typed(column)), column),
    ...described(column, writeRoles && `Set only by ${anyOf(writeRoles)}.`),
    ...(hidden && { writeOnly: true }),
  }
}

/** In the body of a request that may repeat it. */
export function repeatedSchema(column: Column): JsonSchema {
  const schema = nullable(types[column.type].schema.answer(typed(column)), column)
  return { ...schema, description: 'May be repeated, not changed.' }
}

/** In a path or a query. */
export function textSchema(column: Column): JsonSchema {
  return types[column.type].schema.text(typed(column))
}

/** `admin or editor` */
export function anyOf(roles: readonly string[]): string {
  return roles.join(' or ')
}

function nullable(schema: JsonSchema, { nullable: isNullable }: Column): JsonSchema {
  return isNullable ? orNull(schema) : schema
}

function described({ description, references }: Column, rule: string | undefined): JsonSchema {
  const target = references && `Refers to ${references.target}.${references.targetColumns.join()}.`
  const sentences = [description?.trim(), target, rule].filter((part) => part)
  return sentences.length === 0 ? {} : { description: sentences.join(' ') }
}
