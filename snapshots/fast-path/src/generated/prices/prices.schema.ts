// Made by pylight from pylight.yaml, table prices.
import { z } from 'zod'

import type { Price as PriceRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Price {
  day: string
  currency: string
  rate: string
}

/** The answer for a row. */
export function toPrice(row: PriceRow): Price {
  return {
    day: values.dateText(row.day),
    currency: row.currency,
    rate: row.rate.toFixed(4),
  }
}

export const priceParams = z.strictObject({
  day: values.date(),
  currency: values.text({ max: 3 }),
})

/** Unknown parameters that are ignored. */
export const pricesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.PriceWhereInput
type OrderBy = Prisma.PriceOrderByWithRelationInput

export const parsePricesQuery = queryParser<Where, OrderBy>({
  filters: {
    day: filters.date,
    currency: filters.text,
    rate: filters.decimal,
  },
  sorts: ['day', 'currency', 'rate'],
  defaultSort: ['day', 'currency'],
  primaryKey: ['day', 'currency'],
  pages: { size: 10, maxSize: 100 },
  ignored: pricesIgnored,
})
export type PricesQuery = ReturnType<typeof parsePricesQuery>

/** Columns that a new row must have. */
const required = {
  day: values.date(),
  currency: values.keyText({ max: 3 }),
  rate: values.decimal({ precision: 10, scale: 4 }),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface PriceCreate {
  day: Date
  currency: string
  rate: Prisma.Decimal
}

export const priceCreate: z.ZodType<PriceCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface PriceUpdate {
  day?: Date
  currency?: string
  rate?: Prisma.Decimal
}

export const priceUpdate: z.ZodType<PriceUpdate> = values.updateBody({ ...required, ...optional })

export type PricesHooks = WriteHooks<[day: Date, currency: string], Price, PriceCreate, PriceUpdate>
