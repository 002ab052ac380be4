// Made by pylight from pylight.yaml, table counts.
import { z } from 'zod'

import type { Count as CountRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Count {
  id: number
  warehouse_id: number
  bin_code: string
  quantity: number
}

/** The answer for a row. */
export function toCount(row: CountRow): Count {
  return {
    id: row.id,
    warehouse_id: row.warehouse_id,
    bin_code: row.bin_code,
    quantity: row.quantity,
  }
}

export const countParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const countsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.CountWhereInput
type OrderBy = Prisma.CountOrderByWithRelationInput

export const parseCountsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    warehouse_id: filters.integer,
    bin_code: filters.text,
    quantity: filters.integer,
  },
  sorts: ['id', 'warehouse_id', 'bin_code', 'quantity'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: countsIgnored,
})
export type CountsQuery = ReturnType<typeof parseCountsQuery>

/** Columns that a new row must have. */
const required = {
  warehouse_id: values.integer(),
  bin_code: values.text({ max: 20 }),
  quantity: values.integer(),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface CountCreate {
  warehouse_id: number
  bin_code: string
  quantity: number
}

export const countCreate: z.ZodType<CountCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface CountUpdate {
  warehouse_id?: number
  bin_code?: string
  quantity?: number
}

export const countUpdate: z.ZodType<CountUpdate> = values.updateBody({ ...required, ...optional })

export type CountsHooks = WriteHooks<[id: number], Count, CountCreate, CountUpdate>
