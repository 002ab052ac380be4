// Made by pylight from pylight.yaml, table payments.
import { z } from 'zod'

import {
  type Payment as PaymentRow,
  PaymentMethod,
  PaymentStatus,
  type Prisma,
} from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Payment {
  id: number
  order_id: number
  payment_method: PaymentMethod
  amount: string
  status: PaymentStatus
  transaction_id: string | null
  processed_at: string | null
  created_at: string
}

/** The answer for a row. */
export function toPayment(row: PaymentRow): Payment {
  return {
    id: row.id,
    order_id: row.order_id,
    payment_method: row.payment_method,
    amount: row.amount.toFixed(2),
    status: row.status,
    transaction_id: row.transaction_id,
    processed_at: row.processed_at && values.datetimeText(row.processed_at),
    created_at: values.datetimeText(row.created_at),
  }
}

export const paymentParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const paymentsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.PaymentWhereInput
type OrderBy = Prisma.PaymentOrderByWithRelationInput

export const parsePaymentsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    order_id: filters.integer,
    payment_method: filters.oneOf(PaymentMethod),
    amount: filters.decimal,
    status: filters.oneOf(PaymentStatus),
    transaction_id: filters.nullable(filters.text),
    processed_at: filters.nullable(filters.datetime),
    created_at: filters.datetime,
  },
  sorts: [
    'id',
    'order_id',
    'payment_method',
    'amount',
    'status',
    'transaction_id',
    'processed_at',
    'created_at',
  ],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: paymentsIgnored,
})
export type PaymentsQuery = ReturnType<typeof parsePaymentsQuery>

/** Columns that a new row must have. */
const required = {
  order_id: values.integer(),
  payment_method: z.enum(PaymentMethod),
  amount: values.decimal({ precision: 10, scale: 2 }),
}

/** Columns that it may leave out. */
const optional = {
  status: z.enum(PaymentStatus),
  transaction_id: values.text({ max: 100 }).nullable(),
  processed_at: values.datetime().nullable(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.PaymentUncheckedCreateInput, 'created_at'>

/** Values of a new row. */
export interface PaymentCreate {
  order_id: number
  payment_method: PaymentMethod
  amount: Prisma.Decimal
  status?: PaymentStatus
  transaction_id?: string | null
  processed_at?: Date | null
}
export type PaymentInsert = PaymentCreate & ReadOnly

export const paymentCreate: z.ZodType<PaymentCreate> = values.createBody(required, optional, [
  'created_at',
])

export type PaymentsHooks = WriteHooks<[id: number], Payment, PaymentInsert, never>
