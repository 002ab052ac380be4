// Made by pylight from pylight.yaml, table stocktakes.
import { z } from 'zod'

import type { Prisma, Stocktake as StocktakeRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Stocktake {
  code: string
  counted_on: string
  warehouse_id: number
  quantity: number
}

/** The answer for a row. */
export function toStocktake(row: StocktakeRow): Stocktake {
  return {
    code: row.code,
    counted_on: values.dateText(row.counted_on),
    warehouse_id: row.warehouse_id,
    quantity: row.quantity,
  }
}

export const stocktakeParams = z.strictObject({
  warehouse_id: values.integerText(),
  code: values.text({ max: 20 }),
  counted_on: values.date(),
})

/** Unknown parameters that are ignored. */
export const stocktakesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.StocktakeWhereInput
type OrderBy = Prisma.StocktakeOrderByWithRelationInput

export const parseStocktakesQuery = queryParser<Where, OrderBy>({
  filters: {
    code: filters.text,
    counted_on: filters.date,
    warehouse_id: filters.integer,
    quantity: filters.integer,
  },
  sorts: ['code', 'counted_on', 'warehouse_id', 'quantity'],
  defaultSort: ['warehouse_id', 'code', 'counted_on'],
  primaryKey: ['warehouse_id', 'code', 'counted_on'],
  pages: { size: 10, maxSize: 100 },
  ignored: stocktakesIgnored,
})
export type StocktakesQuery = ReturnType<typeof parseStocktakesQuery>

/** Columns that a new row must have. */
const required = {
  code: values.keyText({ max: 20 }),
  counted_on: values.date(),
  warehouse_id: values.integer(),
  quantity: values.integer({ min: 0 }),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface StocktakeCreate {
  code: string
  counted_on: Date
  warehouse_id: number
  quantity: number
}

export const stocktakeCreate: z.ZodType<StocktakeCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface StocktakeUpdate {
  code?: string
  counted_on?: Date
  warehouse_id?: number
  quantity?: number
}

export const stocktakeUpdate: z.ZodType<StocktakeUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type StocktakesHooks = WriteHooks<
  [warehouse_id: number, code: string, counted_on: Date],
  Stocktake,
  StocktakeCreate,
  StocktakeUpdate
>
