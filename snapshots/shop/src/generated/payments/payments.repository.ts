// Made by pylight from pylight.yaml, table payments.
import { paymentsHooks as hooks } from '../../custom/payments.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import {
  type Payment,
  type PaymentCreate,
  type PaymentsQuery,
  toPayment,
} from './payments.schema.js'

/** `GET /api/payments` */
export async function listPayments(query: PaymentsQuery): Promise<CachedBody> {
  return cache.skip(async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.payment.findMany({ where, orderBy, skip, take }),
      prisma.payment.count({ where }),
    ])
    return pageOf(rows.map(toPayment), total, query)
  })
}

/** `GET /api/payments/:id` */
export async function getPayment(id: number): Promise<CachedBody> {
  return cache.skip(async () => {
    const row = await prisma.payment.findUnique({ where: { id } })
    return row ? toPayment(row) : notFound('payments', id)
  })
}

/** `POST /api/payments` */
export async function createPayment(values: PaymentCreate): Promise<Payment> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await prisma.payment.create({ data })
  const created = toPayment(row)
  await hooks.afterCreate?.(created)
  return created
}
