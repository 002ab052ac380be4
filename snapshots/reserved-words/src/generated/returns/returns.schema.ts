// Made by pylight from pylight.yaml, table returns.
import { z } from 'zod'

import type { Prisma, Return as ReturnRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Return {
  id: number
  function: string
  limit: number | null
  offset: number | null
  page: number | null
  sort: string | null
}

/** The answer for a row. */
export function toReturn(row: ReturnRow): Return {
  return {
    id: row.id,
    function: row.function,
    limit: row.limit,
    offset: row.offset,
    page: row.page,
    sort: row.sort,
  }
}

export const returnRowParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const returnsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ReturnWhereInput
type OrderBy = Prisma.ReturnOrderByWithRelationInput

export const parseReturnsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    function: filters.text,
    limit: filters.nullable(filters.integer),
    offset: filters.nullable(filters.integer),
    page: filters.nullable(filters.integer),
    sort: filters.nullable(filters.text),
  },
  sorts: ['id', 'function', 'limit', 'offset', 'page', 'sort'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: returnsIgnored,
})
export type ReturnsQuery = ReturnType<typeof parseReturnsQuery>

/** Columns that a new row must have. */
const required = {
  function: values.text({ max: 30 }),
}

/** Columns that it may leave out. */
const optional = {
  limit: values.integer().nullable(),
  offset: values.integer().nullable(),
  page: values.integer().nullable(),
  sort: values.text({ max: 30 }).nullable(),
}

/** Values of a new row. */
export interface ReturnCreate {
  function: string
  limit?: number | null
  offset?: number | null
  page?: number | null
  sort?: string | null
}

export const returnRowCreate: z.ZodType<ReturnCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ReturnUpdate {
  function?: string
  limit?: number | null
  offset?: number | null
  page?: number | null
  sort?: string | null
}

export const returnRowUpdate: z.ZodType<ReturnUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type ReturnsHooks = WriteHooks<[id: number], Return, ReturnCreate, ReturnUpdate>
