// Made by pylight from pylight.yaml, table order_items.
import { orderItemsHooks as hooks } from '../../custom/order_items.js'
import { ownOrders } from '../orders/orders.rows.js'
import { found } from '../shared/api-error.js'
import type { Caller } from '../shared/auth/principal.js'
import { checkReference } from '../shared/auth/rows.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { orderItemsKeys, orderItemsTtl, orderItemsWrites } from './order_items.cache.js'
import {
  type OrderItem,
  type OrderItemChanges,
  type OrderItemInsert,
  type OrderItemsQuery,
  toOrderItem,
} from './order_items.schema.js'

/** `GET /api/order_items` */
export async function listOrderItems(query: OrderItemsQuery, context: Caller): Promise<CachedBody> {
  const entry = await cache.lookUp(orderItemsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['order_items'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, orderItemsTtl.list, () => findOrderItemPage(query, context))
}

/** A page of rows, from the database. */
export async function findOrderItemPage(
  query: OrderItemsQuery,
  context: Caller,
): Promise<PageOf<OrderItem>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.orderItem.findMany({ where, orderBy, skip, take }),
    db.orderItem.count({ where }),
  ])
  return pageOf(rows.map(toOrderItem), total, query)
}

/** `GET /api/order_items/:id` */
export async function getOrderItem(id: number, context: Caller): Promise<CachedBody> {
  const entry = await cache.lookUp(orderItemsKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['order_items'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, orderItemsTtl.item, async () => {
    const row = await findOrderItem(id, context)
    return found(row, 'order_items', id)
  })
}

/** One row, from the database. */
export async function findOrderItem(id: number, context: Caller): Promise<OrderItem | undefined> {
  const db = databaseOf(context)
  const row = await db.orderItem.findUnique({ where: { id } })
  return row ? toOrderItem(row) : undefined
}

/** `POST /api/order_items` */
export async function createOrderItem(
  values: OrderItemInsert,
  context: Caller,
): Promise<OrderItem> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  await checkReference('order_items', 'order_id', data.order_id, (value) =>
    db.order.findFirst({ where: { id: value, ...ownOrders(context) } }),
  )
  const row = await cache.write(orderItemsWrites.create(), () => db.orderItem.create({ data }))
  const created = toOrderItem(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/order_items/:id` */
export async function updateOrderItem(
  id: number,
  changes: OrderItemChanges,
  context: Caller,
): Promise<OrderItem> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  await checkReference('order_items', 'order_id', data.order_id, (value) =>
    db.order.findFirst({ where: { id: value, ...ownOrders(context) } }),
  )
  const row = await cache.write(orderItemsWrites.update(id), () =>
    orNotFound(db.orderItem.update({ where: { id }, data }), 'order_items', id),
  )
  const updated = toOrderItem(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/order_items/:id` */
export async function deleteOrderItem(id: number, context: Caller): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(orderItemsWrites.delete(id), () =>
    orNotFound(db.orderItem.delete({ where: { id } }), 'order_items', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
