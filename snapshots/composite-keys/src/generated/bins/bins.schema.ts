// Made by pylight from pylight.yaml, table bins.
import { z } from 'zod'

import type { Bin as BinRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** Where goods lie in a warehouse */
export interface Bin {
  warehouse_id: number
  code: string
  capacity: number
}

/** The answer for a row. */
export function toBin(row: BinRow): Bin {
  return {
    warehouse_id: row.warehouse_id,
    code: row.code,
    capacity: row.capacity,
  }
}

export const binParams = z.strictObject({
  warehouse_id: values.integerText(),
  code: values.text({ max: 20 }),
})

/** Unknown parameters that are ignored. */
export const binsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.BinWhereInput
type OrderBy = Prisma.BinOrderByWithRelationInput

export const parseBinsQuery = queryParser<Where, OrderBy>({
  filters: {
    warehouse_id: filters.integer,
    code: filters.text,
    capacity: filters.integer,
  },
  sorts: ['warehouse_id', 'code', 'capacity'],
  defaultSort: ['warehouse_id', 'code'],
  primaryKey: ['warehouse_id', 'code'],
  pages: { size: 10, maxSize: 100 },
  ignored: binsIgnored,
})
export type BinsQuery = ReturnType<typeof parseBinsQuery>

/** Columns that a new row must have. */
const required = {
  warehouse_id: values.integer(),
  code: values.keyText({ max: 20 }),
}

/** Columns that it may leave out. */
const optional = {
  capacity: values.integer({ min: 0 }),
}

/** Values of a new row. */
export interface BinCreate {
  warehouse_id: number
  code: string
  capacity?: number
}

export const binCreate: z.ZodType<BinCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface BinUpdate {
  warehouse_id?: number
  code?: string
  capacity?: number
}

export const binUpdate: z.ZodType<BinUpdate> = values.updateBody({ ...required, ...optional })

export type BinsHooks = WriteHooks<[warehouse_id: number, code: string], Bin, BinCreate, BinUpdate>
