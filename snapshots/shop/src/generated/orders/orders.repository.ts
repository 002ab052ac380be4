// Made by pylight from pylight.yaml, table orders.
import { ordersHooks as hooks } from '../../custom/orders.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { ordersKeys, ordersTtl, ordersWrites } from './orders.cache.js'
import {
  type Order,
  type OrderCreate,
  type OrdersQuery,
  type OrderUpdate,
  toOrder,
} from './orders.schema.js'

/** `GET /api/orders` */
export async function listOrders(query: OrdersQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(ordersKeys.list(query), { listsOf: ['orders'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, ordersTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.order.findMany({ where, orderBy, skip, take }),
      prisma.order.count({ where }),
    ])
    return pageOf(rows.map(toOrder), total, query)
  })
}

/** `GET /api/orders/:id` */
export async function getOrder(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(ordersKeys.item(id), { rowsOf: ['orders'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, ordersTtl.item, async () => {
    const row = await prisma.order.findUnique({ where: { id } })
    return row ? toOrder(row) : notFound('orders', id)
  })
}

/** `POST /api/orders` */
export async function createOrder(values: OrderCreate): Promise<Order> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(ordersWrites.create, () => prisma.order.create({ data }))
  const created = toOrder(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/orders/:id` */
export async function updateOrder(id: number, changes: OrderUpdate): Promise<Order> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(ordersWrites.update(id), () =>
    prisma.order.update({ where: { id }, data }),
  )
  const updated = toOrder(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/orders/:id` */
export async function deleteOrder(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(ordersWrites.delete(id), () => prisma.order.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
