import { databases } from '../databases/databases.js'
import type { Column, Provider } from '../model/model.js'
import { prismaText } from '../types/parts/texts.js'
import { types } from '../types/types.js'
import { isList } from './lists.js'
import { typed } from './column-code.js'

/** How columns are spelled in `prisma/schema.prisma`. */

export function prismaType(column: Column): string {
  // Prisma says of no list whether it may be NULL.
  const type = types[column.type].prismaType(typed(column))
  return column.nullable && !isList(column) ? `${type}?` : type
}

/** `@db.VarChar(255)`; undefined where Prisma's own choice is right. */
export function nativeType(column: Column, provider: Provider): string | undefined {
  const { nativeType: usual, natives } = types[column.type].on[provider]
  const chosen = column.native === undefined ? usual : natives?.[column.native]
  const type = chosen?.(typed(column))
  return type && `@db.${type}`
}

/** The argument of `@default(…)`; undefined without a default in the database. */
export function prismaDefault(column: Column, provider: Provider): string | undefined {
  const { default: given, defaultByApi, generated, type } = column
  if (given?.kind === 'sql') {
    return `dbgenerated(${prismaText(databases[provider].sqlDefault(given.sql))})`
  }
  if (generated) return 'dbgenerated()'
  if (!given || defaultByApi) return undefined
  const { on, default: ofType } = types[type]
  const { now } = on[provider]
  if (given.kind === 'now' && now !== undefined) return `dbgenerated(${prismaText(now)})`
  if (given.kind !== 'literal') return `${given.kind}()`
  const { value } = given
  return ofType.literal(typeof value === 'string' ? value : JSON.stringify(value), typed(column))
}
