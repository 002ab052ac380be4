// Made by pylight from pylight.yaml, table copies.
import { z } from 'zod'

import type { Copy as CopyRow, Prisma } from '../prisma/client.js'
import type { Visitor } from '../shared/auth/principal.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Copy {
  book_code: string
  number: number
  bought_on: string | null
}

/** The answer for a row. */
export function toCopy(row: CopyRow): Copy {
  return {
    book_code: row.book_code,
    number: row.number,
    bought_on: row.bought_on && values.dateText(row.bought_on),
  }
}

export const copyParams = z.strictObject({
  book_code: values.text({ max: 20 }),
  number: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const copiesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.CopyWhereInput
type OrderBy = Prisma.CopyOrderByWithRelationInput

export const parseCopiesQuery = queryParser<Where, OrderBy>({
  filters: {
    book_code: filters.text,
    number: filters.integer,
    bought_on: filters.nullable(filters.date),
  },
  sorts: ['book_code', 'number', 'bought_on'],
  nullsLast: ['bought_on'],
  defaultSort: ['book_code', 'number'],
  primaryKey: ['book_code', 'number'],
  pages: { size: 10, maxSize: 100 },
  ignored: copiesIgnored,
})
export type CopiesQuery = ReturnType<typeof parseCopiesQuery>

/** Columns that a new row must have. */
const required = {
  book_code: values.keyText({ max: 20 }),
  number: values.integer(),
}

/** Columns that it may leave out. */
const optional = {
  bought_on: values.date().nullable(),
}

/** Values of a new row. */
export interface CopyCreate {
  book_code: string
  number: number
  bought_on?: Date | null
}

export const copyCreate: z.ZodType<CopyCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface CopyUpdate {
  book_code?: string
  number?: number
  bought_on?: Date | null
}

export const copyUpdate: z.ZodType<CopyUpdate> = values.updateBody({ ...required, ...optional })

export type CopiesHooks = WriteHooks<
  [book_code: string, number: number],
  Copy,
  CopyCreate,
  CopyUpdate,
  CopyCreate,
  Visitor
>
