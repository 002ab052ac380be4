// Made by pylight from pylight.yaml.
import pg from 'pg'
import { z } from 'zod'

import { Prisma } from '../../prisma/client.js'
import type { Filter, FilterValue } from '../filters.js'

/**
 * Columns that are lists. Prisma's client takes NULL for an empty list, and fails on a NULL in a list.
 * So it reads and writes all lists as texts, of which some stand for what it doesn't know. They begin with
 * a character that PostgreSQL's texts can't have.
 */

const nullElement = '\0'
const nullList = ['\0null']
const emptyList = ['\0empty']

/** A list in a request. */
export function list(element: z.ZodType) {
  return z.array(element).transform((values) => values.map(textOf))
}

export function nullableList(element: z.ZodType) {
  return list(element)
    .nullable()
    .transform((texts) => texts ?? nullList)
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return Prisma.Decimal.isDecimal(value) ? value.toFixed() : String(value)
}

/** The answer for a list; one without elements may also be a NULL that only other programs write. */
export function read<Value = string>(
  texts: string[],
  ofText: (text: string) => Value = (text) => text as Value,
): (Value | null)[] {
  if (texts[0] === emptyList[0]) return []
  return texts.map((text) => (text === nullElement ? null : ofText(text)))
}

export function readNullable<Value = string>(
  texts: string[],
  ofText?: (text: string) => Value,
): (Value | null)[] | null {
  return texts.length === 0 ? null : read(texts, ofText)
}

export function isTrue(text: string): boolean {
  return text === 't'
}

/** Reads a value of an enum. */
export function oneOf<Value extends string>(values: Record<string, Value>) {
  const known = Object.values(values)
  return (text: string) => known.find((value) => value === text) ?? (text as Value)
}

/** Of a list by its elements, whose spellings PostgreSQL reads. */
export function filter(element: Filter): Filter {
  return {
    ops: ['contains', 'overlaps'],
    read(text) {
      const found = element.read(text)
      return found && { ...found, value: found.spelling }
    },
  }
}

/** Operators that take several values, and what they mean with one. */
export const withOne = new Map([
  ['in', 'eq'],
  ['overlaps', 'contains'],
])

/** A condition for a list, in Prisma's terms; those have no `not`. */
export function listCondition(column: string, op: string, values: FilterValue[]): object {
  const [first] = values
  if (op === 'contains') return { [column]: { has: first?.value } }
  if (op === 'overlaps') return { [column]: { hasSome: values.map(({ value }) => value) } }
  const isNull = { [column]: { equals: null } }
  return first?.value === true ? isNull : { NOT: isNull }
}

/** The types of PostgreSQL's own lists. */
const listTypes = new Set([
  1000, 1001, 1005, 1007, 1009, 1014, 1015, 1016, 1021, 1022, 1041, 1115, 1182, 1183, 1185, 1231,
  1561, 1563, 2951,
])

interface Statement {
  values?: unknown[]
  types?: pg.CustomTypesConfig
}

/** Passes lists through a connection as Prisma's client reads and writes them. */
export function passLists(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  const passing = (first: string | Statement, ...more: unknown[]) =>
    query(typeof first === 'string' ? first : withLists(first), ...more)
  client.query = passing as typeof client.query
}

function withLists({ values = [], types = pg.types, ...statement }: Statement): Statement {
  return {
    ...statement,
    values: values.map((value) => (Array.isArray(value) ? stored(value) : value)),
    types: {
      getTypeParser: ((oid: number, format: 'text') =>
        listTypes.has(oid)
          ? textsIn
          : (types.getTypeParser(oid, format) as unknown)) as typeof types.getTypeParser,
    },
  }
}

function stored(texts: unknown[]): unknown[] | null {
  return texts[0] === nullList[0] ? null : texts
}

const textList: number = 1009
const parse = pg.types.getTypeParser(textList) as (literal: string) => (string | unknown[] | null)[]

/** `{a,NULL}` */
function textsIn(literal: string): string[] {
  const elements = parse(literal)
  if (elements.length === 0) return emptyList
  return elements.flat(Infinity).map((element) => (element as string | null) ?? nullElement)
}

interface Database {
  queryRaw: (query: { sql: string; args: []; argTypes: [] }) => Promise<{ rows: unknown[][] }>
}

const known = new Map<number, boolean>()

/** A value of a type that not all databases have: an enum, or a list of its values. */
export async function readOwnType(oid: number, value: unknown, database: Database) {
  if (typeof value !== 'string') return value
  const isList = known.get(oid) ?? (await isListType(oid, database))
  known.set(oid, isList)
  return isList ? textsIn(value) : value
}

async function isListType(oid: number, database: Database): Promise<boolean> {
  const sql = `SELECT typcategory = 'A' FROM pg_type WHERE oid = ${oid.toString()}`
  const { rows } = await database.queryRaw({ sql, args: [], argTypes: [] })
  return rows[0]?.[0] === true
}
