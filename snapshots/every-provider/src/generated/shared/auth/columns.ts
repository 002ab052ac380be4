// Made by pylight from pylight.yaml.
import type { z } from 'zod'

import { type ListQuery, type ListRules, queryParser } from '../query.js'
import { Refused } from './challenge.js'
import { isSystem, type Visitor } from './principal.js'

/** For the tables' rules about which roles may read and write a column. */

/** By column, the roles that may use it. */
type Roles<Column extends string = string> = Readonly<Record<Column, readonly string[]>>

/** The columns that a caller may use, of those that are only for some roles. */
export function allowed(rolesOf: Roles, { principal }: Visitor): string[] {
  if (!principal) return []
  const isAllowed = (roles: readonly string[]) =>
    isSystem(principal) || roles.some((role) => principal.roles.includes(role))
  return Object.keys(rolesOf).filter((column) => isAllowed(rolesOf[column] ?? []))
}

/** Those that the caller may not use. */
export function forbidden(rolesOf: Roles, caller: Visitor): string[] {
  const known = allowed(rolesOf, caller)
  return Object.keys(rolesOf).filter((column) => !known.includes(column))
}

/** Only `readable` makes it, so that a row with all of its columns doesn't compile as an answer. */
declare class Shown {
  private readonly shown: true
}

/** A row without some columns, unless their reader may see them. */
export type Readable<Row, Column extends keyof Row> = Omit<Row, Column> &
  Partial<Pick<Row, Column>> &
  Shown

/** The row without the columns that its reader may not see. */
export function readable<Row extends object, Column extends keyof Row & string>(
  row: Row,
  readers: Roles<Column>,
  reader: Visitor,
): Readable<Row, Column> {
  const left = forbidden(readers, reader)
  const columns = Object.entries(row).filter(([name]) => !left.includes(name))
  return Object.fromEntries(columns) as Readable<Row, Column>
}

/** What keys say of the columns that a reader gets: readers of other columns have other answers. */
export function readsOf(reads: readonly string[]): string {
  return `reads=${reads.join()}&`
}

/** A parser of lists that treats columns which the reader may not see as unknown. */
export function readersParser<Where extends object, OrderBy extends object>(
  readers: Roles,
  rules: ListRules,
) {
  const parsers = new Map<string, (query: URLSearchParams) => ListQuery<Where, OrderBy>>()
  return (query: URLSearchParams, reader: Visitor): ListQuery<Where, OrderBy> => {
    const left = forbidden(readers, reader)
    const parse = parsers.get(left.join()) ?? queryParser<Where, OrderBy>(without(rules, left))
    parsers.set(left.join(), parse)
    return parse(query)
  }
}

function without({ filters, sorts, ...rules }: ListRules, columns: string[]): ListRules {
  const left = Object.entries(filters).filter(([name]) => !columns.includes(name))
  return {
    ...rules,
    filters: Object.fromEntries(left),
    sorts: sorts.filter((name) => !columns.includes(name)),
  }
}

/** A body in which some columns are only for some roles: a 403 names those that a caller may not send. */
export function writable<Values>(writers: Roles, schema: z.ZodType<Values>) {
  return {
    parse(body: unknown, writer: Visitor): Values {
      refuseColumns(body, writers, writer)
      return schema.parse(body)
    },
  }
}

function refuseColumns(body: unknown, writers: Roles, writer: Visitor): void {
  if (typeof body !== 'object' || body === null) return
  const refused = forbidden(writers, writer).filter((column) => column in body)
  if (refused.length === 0) return
  const errors = refused.map((field) => {
    return { field, message: `needs the role ${writers[field]?.join(' or ') ?? ''}` }
  })
  const detail = `You may not write ${refused.join(', ')}`
  throw writer.principal
    ? new Refused(403, detail, 'insufficient_scope', errors)
    : new Refused(401, detail, undefined, errors)
}
