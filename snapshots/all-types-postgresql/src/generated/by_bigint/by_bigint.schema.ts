// Made by pylight from pylight.yaml, table by_bigint.
import { z } from 'zod'

import type { ByBigint as ByBigintRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface ByBigint {
  id: string
  at: string
  amount: string | null
}

/** The answer for a row. */
export function toByBigint(row: ByBigintRow): ByBigint {
  return {
    id: row.id.toString(),
    at: values.timeText(row.at),
    amount: row.amount?.toFixed(4) ?? null,
  }
}

export const byBigintParams = z.strictObject({
  id: values.bigint(),
})

/** Unknown parameters that are ignored. */
export const byBigintIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ByBigintWhereInput
type OrderBy = Prisma.ByBigintOrderByWithRelationInput

export const parseByBigintQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.bigint,
    at: filters.time,
    amount: filters.nullable(filters.decimal),
  },
  sorts: ['id', 'at', 'amount'],
  nullsLast: ['amount'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: byBigintIgnored,
})
export type ByBigintQuery = ReturnType<typeof parseByBigintQuery>

/** Columns that a new row must have. */
const required = {
  at: values.time(),
}

/** Columns that it may leave out. */
const optional = {
  id: values.bigint(),
  amount: values.decimal({ precision: 15, scale: 4 }).nullable(),
}

/** Values of a new row. */
export interface ByBigintCreate {
  id?: bigint
  at: Date
  amount?: Prisma.Decimal | null
}

export const byBigintCreate: z.ZodType<ByBigintCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ByBigintUpdate {
  id?: bigint
  at?: Date
  amount?: Prisma.Decimal | null
}

export const byBigintUpdate: z.ZodType<ByBigintUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type ByBigintHooks = WriteHooks<[id: bigint], ByBigint, ByBigintCreate, ByBigintUpdate>
