// Made by pylight from pylight.yaml, table order_items.
import { z } from 'zod'

import type { OrderItem as OrderItemRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface OrderItem {
  id: number
  order_id: number
  product_id: number
  quantity: number
  unit_price: string
  total_price: string
  created_at: string
}

/** The answer for a row. */
export function toOrderItem(row: OrderItemRow): OrderItem {
  return {
    id: row.id,
    order_id: row.order_id,
    product_id: row.product_id,
    quantity: row.quantity,
    unit_price: row.unit_price.toFixed(2),
    total_price: row.total_price.toFixed(2),
    created_at: values.datetimeText(row.created_at),
  }
}

export const orderItemParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const orderItemsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.OrderItemWhereInput
type OrderBy = Prisma.OrderItemOrderByWithRelationInput

export const parseOrderItemsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    order_id: filters.integer,
    product_id: filters.integer,
    quantity: filters.integer,
    unit_price: filters.decimal,
    total_price: filters.decimal,
    created_at: filters.datetime,
  },
  sorts: ['id', 'order_id', 'product_id', 'quantity', 'unit_price', 'total_price', 'created_at'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: orderItemsIgnored,
})
export type OrderItemsQuery = ReturnType<typeof parseOrderItemsQuery>

/** Columns that a new row must have. */
const required = {
  order_id: values.integer(),
  product_id: values.integer(),
  unit_price: values.decimal({ precision: 10, scale: 2 }),
  total_price: values.decimal({ precision: 10, scale: 2 }),
}

/** Columns that it may leave out. */
const optional = {
  quantity: values.integer({ min: 1 }),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.OrderItemUncheckedCreateInput, 'created_at'>

/** Values of a new row. */
export interface OrderItemCreate {
  order_id: number
  product_id: number
  quantity?: number
  unit_price: Prisma.Decimal
  total_price: Prisma.Decimal
}
export type OrderItemInsert = OrderItemCreate & ReadOnly

export const orderItemCreate: z.ZodType<OrderItemCreate> = values.createBody(required, optional, [
  'created_at',
])

/** Columns that an update may repeat but not change. */
export const orderItemsFixed = ['created_at']

/** Columns of a row to change. */
export interface OrderItemUpdate {
  order_id?: number
  product_id?: number
  quantity?: number
  unit_price?: Prisma.Decimal
  total_price?: Prisma.Decimal
}
export type OrderItemChanges = OrderItemUpdate & Partial<ReadOnly>

export const orderItemUpdate: z.ZodType<OrderItemUpdate> = values.updateBody(
  { ...required, ...optional },
  orderItemsFixed,
)

export type OrderItemsHooks = WriteHooks<[id: number], OrderItem, OrderItemInsert, OrderItemChanges>
