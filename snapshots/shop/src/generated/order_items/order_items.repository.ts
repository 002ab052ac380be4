// Made by pylight from pylight.yaml, table order_items.
import { orderItemsHooks as hooks } from '../../custom/order_items.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { orderItemsKeys, orderItemsTtl, orderItemsWrites } from './order_items.cache.js'
import {
  type OrderItem,
  type OrderItemCreate,
  type OrderItemsQuery,
  type OrderItemUpdate,
  toOrderItem,
} from './order_items.schema.js'

/** `GET /api/order_items` */
export async function listOrderItems(query: OrderItemsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(orderItemsKeys.list(query), { listsOf: ['order_items'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, orderItemsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.orderItem.findMany({ where, orderBy, skip, take }),
      prisma.orderItem.count({ where }),
    ])
    return pageOf(rows.map(toOrderItem), total, query)
  })
}

/** `GET /api/order_items/:id` */
export async function getOrderItem(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(orderItemsKeys.item(id), { rowsOf: ['order_items'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, orderItemsTtl.item, async () => {
    const row = await prisma.orderItem.findUnique({ where: { id } })
    return row ? toOrderItem(row) : notFound('order_items', id)
  })
}

/** `POST /api/order_items` */
export async function createOrderItem(values: OrderItemCreate): Promise<OrderItem> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(orderItemsWrites.create, () => prisma.orderItem.create({ data }))
  const created = toOrderItem(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/order_items/:id` */
export async function updateOrderItem(id: number, changes: OrderItemUpdate): Promise<OrderItem> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(orderItemsWrites.update(id), () =>
    prisma.orderItem.update({ where: { id }, data }),
  )
  const updated = toOrderItem(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/order_items/:id` */
export async function deleteOrderItem(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(orderItemsWrites.delete(id), () => prisma.orderItem.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
