// Made by pylight from pylight.yaml, table orders.
import { z } from 'zod'

import type { Order as OrderRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Order {
  id: number
  user_id: number
  note: string | null
}

/** The answer for a row. */
export function toOrder(row: OrderRow): Order {
  return {
    id: row.id,
    user_id: row.user_id,
    note: row.note,
  }
}

export const orderParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const ordersIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.OrderWhereInput
type OrderBy = Prisma.OrderOrderByWithRelationInput

export const parseOrdersQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    user_id: filters.integer,
    note: filters.nullable(filters.text),
  },
  sorts: ['id', 'user_id', 'note'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: ordersIgnored,
})
export type OrdersQuery = ReturnType<typeof parseOrdersQuery>

/** Columns that a new row must have. */
const required = {}

/** Columns that it may leave out. */
const optional = {
  note: values.text().nullable(),
}

/** Values of a new row. */
export interface OrderCreate {
  note?: string | null
}

export const orderCreate: z.ZodType<OrderCreate> = values.createBody(required, optional, [
  'user_id',
])

/** Columns that an update may repeat but not change. */
export const ordersFixed = ['user_id']

/** Columns of a row to change. */
export interface OrderUpdate {
  note?: string | null
}

export const orderUpdate: z.ZodType<OrderUpdate> = values.updateBody(
  { ...required, ...optional },
  ordersFixed,
)

export type OrdersHooks = WriteHooks<[id: number], Order, OrderCreate, OrderUpdate>
