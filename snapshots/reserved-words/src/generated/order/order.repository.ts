// Made by pylight from pylight.yaml, table order.
import { orderHooks as hooks } from '../../custom/order.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { orderKeys, orderTtl, orderWrites } from './order.cache.js'
import {
  type Order,
  type OrderCreate,
  type OrderQuery,
  type OrderUpdate,
  toOrder,
} from './order.schema.js'

/** `GET /api/order` */
export async function listOrder(query: OrderQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(orderKeys.list(query), { listsOf: ['order'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, orderTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.order.findMany({ where, orderBy, skip, take }),
      prisma.order.count({ where }),
    ])
    return pageOf(rows.map(toOrder), total, query)
  })
}

/** `GET /api/order/:id` */
export async function getOrder(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(orderKeys.item(id), { rowsOf: ['order'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, orderTtl.item, async () => {
    const row = await prisma.order.findUnique({ where: { id } })
    return row ? toOrder(row) : notFound('order', id)
  })
}

/** `POST /api/order` */
export async function createOrder(values: OrderCreate): Promise<Order> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(orderWrites.create, () => prisma.order.create({ data }))
  const created = toOrder(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/order/:id` */
export async function updateOrder(id: number, changes: OrderUpdate): Promise<Order> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(orderWrites.update(id), () =>
    prisma.order.update({ where: { id }, data }),
  )
  const updated = toOrder(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/order/:id` */
export async function deleteOrder(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(orderWrites.delete(id), () => prisma.order.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
