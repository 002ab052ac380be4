// Made by pylight from pylight.yaml, table payments.
import { paymentsHooks as hooks } from '../../custom/payments.js'
import { ownOrders } from '../orders/orders.rows.js'
import { found } from '../shared/api-error.js'
import type { Caller } from '../shared/auth/principal.js'
import { checkReference } from '../shared/auth/rows.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { pageOf, type PageOf } from '../shared/query.js'
import {
  type Payment,
  type PaymentInsert,
  type PaymentsQuery,
  toPayment,
} from './payments.schema.js'

/** `GET /api/payments` */
export async function listPayments(
  query: PaymentsQuery,
  context: Caller<'admin' | 'support'>,
): Promise<CachedBody> {
  return cache.skip(() => findPaymentPage(query, context))
}

/** A page of rows, from the database. */
export async function findPaymentPage(
  query: PaymentsQuery,
  context: Caller<'admin' | 'support'>,
): Promise<PageOf<Payment>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.payment.findMany({ where, orderBy, skip, take }),
    db.payment.count({ where }),
  ])
  return pageOf(rows.map(toPayment), total, query)
}

/** `GET /api/payments/:id` */
export async function getPayment(
  id: number,
  context: Caller<'admin' | 'support'>,
): Promise<CachedBody> {
  return cache.skip(async () => {
    const row = await findPayment(id, context)
    return found(row, 'payments', id)
  })
}

/** One row, from the database. */
export async function findPayment(
  id: number,
  context: Caller<'admin' | 'support'>,
): Promise<Payment | undefined> {
  const db = databaseOf(context)
  const row = await db.payment.findUnique({ where: { id } })
  return row ? toPayment(row) : undefined
}

/** `POST /api/payments` */
export async function createPayment(
  values: PaymentInsert,
  context: Caller<'admin'>,
): Promise<Payment> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  await checkReference('payments', 'order_id', data.order_id, (value) =>
    db.order.findFirst({ where: { id: value, ...ownOrders(context) } }),
  )
  const row = await db.payment.create({ data })
  const created = toPayment(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}
