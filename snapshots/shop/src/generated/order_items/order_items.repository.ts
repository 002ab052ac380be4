// Made by pylight from pylight.yaml, table order_items.
import { orderItemsHooks as hooks } from '../../custom/order_items.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
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
export async function listOrderItems(
  query: OrderItemsQuery,
  context: Context = {},
): Promise<CachedBody> {
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
  context: Context = {},
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
export async function getOrderItem(id: number, context: Context = {}): Promise<CachedBody> {
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
export async function findOrderItem(
  id: number,
  context: Context = {},
): Promise<OrderItem | undefined> {
  const db = databaseOf(context)
  const row = await db.orderItem.findUnique({ where: { id } })
  return row ? toOrderItem(row) : undefined
}

/** `POST /api/order_items` */
export async function createOrderItem(
  values: OrderItemInsert,
  context: Context = {},
): Promise<OrderItem> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(orderItemsWrites.create(), () => db.orderItem.create({ data }))
  const created = toOrderItem(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/order_items/:id` */
export async function updateOrderItem(
  id: number,
  changes: OrderItemChanges,
  context: Context = {},
): Promise<OrderItem> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(orderItemsWrites.update(id), () =>
    orNotFound(db.orderItem.update({ where: { id }, data }), 'order_items', id),
  )
  const updated = toOrderItem(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/order_items/:id` */
export async function deleteOrderItem(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(orderItemsWrites.delete(id), () =>
    orNotFound(db.orderItem.delete({ where: { id } }), 'order_items', id),
  )
  await hooks.afterDelete?.(id, { db })
}
