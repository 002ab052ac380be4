// Made by pylight from pylight.yaml, table orders.
import { z } from 'zod'

import { type Order as OrderRow, OrderStatus, type Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Order {
  id: number
  user_id: number
  order_number: string
  status: OrderStatus
  subtotal: string
  tax: string
  shipping_cost: string
  total: string
  shipping_address_id: number | null
  billing_address_id: number | null
  created_at: string
  updated_at: string
}

/** The answer for a row. */
export function toOrder(row: OrderRow): Order {
  return {
    id: row.id,
    user_id: row.user_id,
    order_number: row.order_number,
    status: row.status,
    subtotal: row.subtotal.toFixed(2),
    tax: row.tax.toFixed(2),
    shipping_cost: row.shipping_cost.toFixed(2),
    total: row.total.toFixed(2),
    shipping_address_id: row.shipping_address_id,
    billing_address_id: row.billing_address_id,
    created_at: values.datetimeText(row.created_at),
    updated_at: values.datetimeText(row.updated_at),
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
    order_number: filters.text,
    status: filters.oneOf(OrderStatus),
    subtotal: filters.decimal,
    tax: filters.decimal,
    shipping_cost: filters.decimal,
    total: filters.decimal,
    shipping_address_id: filters.nullable(filters.integer),
    billing_address_id: filters.nullable(filters.integer),
    created_at: filters.datetime,
    updated_at: filters.datetime,
  },
  sorts: [
    'id',
    'user_id',
    'order_number',
    'status',
    'subtotal',
    'tax',
    'shipping_cost',
    'total',
    'shipping_address_id',
    'billing_address_id',
    'created_at',
    'updated_at',
  ],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: ordersIgnored,
})
export type OrdersQuery = ReturnType<typeof parseOrdersQuery>

/** Columns that a new row must have. */
const required = {
  order_number: values.text({ max: 50 }),
  subtotal: values.decimal({ precision: 10, scale: 2 }),
  total: values.decimal({ precision: 10, scale: 2 }),
}

/** Columns that it may leave out. */
const optional = {
  status: z.enum(OrderStatus),
  tax: values.decimal({ precision: 10, scale: 2 }),
  shipping_cost: values.decimal({ precision: 10, scale: 2 }),
  shipping_address_id: values.integer().nullable(),
  billing_address_id: values.integer().nullable(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.OrderUncheckedCreateInput, 'created_at' | 'updated_at'>

/** Values of a new row. */
export interface OrderCreate {
  order_number: string
  status?: OrderStatus
  subtotal: Prisma.Decimal
  tax?: Prisma.Decimal
  shipping_cost?: Prisma.Decimal
  total: Prisma.Decimal
  shipping_address_id?: number | null
  billing_address_id?: number | null
}
export type OrderInsert = OrderCreate & ReadOnly

export const orderCreate: z.ZodType<OrderCreate> = values.createBody(required, optional, [
  'user_id',
  'created_at',
  'updated_at',
])

/** Columns that an update may repeat but not change. */
export const ordersFixed = ['user_id', 'created_at', 'updated_at']

/** Columns of a row to change. */
export interface OrderUpdate {
  order_number?: string
  status?: OrderStatus
  subtotal?: Prisma.Decimal
  tax?: Prisma.Decimal
  shipping_cost?: Prisma.Decimal
  total?: Prisma.Decimal
  shipping_address_id?: number | null
  billing_address_id?: number | null
}
export type OrderChanges = OrderUpdate & Partial<ReadOnly>

export const orderUpdate: z.ZodType<OrderUpdate> = values.updateBody(
  { ...required, ...optional },
  ordersFixed,
)

export type OrdersHooks = WriteHooks<[id: number], Order, OrderInsert, OrderChanges>
