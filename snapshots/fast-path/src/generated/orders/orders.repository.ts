// Made by pylight from pylight.yaml, table orders.
import { ordersHooks as hooks } from '../../custom/orders.js'
import { found } from '../shared/api-error.js'
import type { Caller } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf, within } from '../shared/query.js'
import { ordersKeys, ordersTtl, ordersWrites } from './orders.cache.js'
import { ownerOfOrder, ownOrders } from './orders.rows.js'
import {
  type Order,
  type OrderCreate,
  type OrdersQuery,
  type OrderUpdate,
  toOrder,
} from './orders.schema.js'

/** `GET /api/orders` */
export async function listOrders(query: OrdersQuery, context: Caller): Promise<CachedBody> {
  const own = ownOrders(context)
  const entry = await cache.lookUp(ordersKeys.list(within(query, own)), {
    endpoint: 'list',
    listsOf: ['orders'],
    own,
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, ordersTtl.list, () => findOrderPage(query, context))
}

/** A page of rows, from the database. */
export async function findOrderPage(query: OrdersQuery, context: Caller): Promise<PageOf<Order>> {
  const db = databaseOf(context)
  const own = ownOrders(context)
  const { where, orderBy, skip, take } = within(query, own)
  const [rows, total] = await Promise.all([
    db.order.findMany({ where, orderBy, skip, take }),
    db.order.count({ where }),
  ])
  return pageOf(rows.map(toOrder), total, query)
}

/** `GET /api/orders/:id` */
export async function getOrder(id: number, context: Caller): Promise<CachedBody> {
  const own = ownOrders(context)
  const entry = await cache.lookUp(ordersKeys.item(id, own), {
    endpoint: 'item',
    rowsOf: ['orders'],
    own,
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, ordersTtl.item, async () => {
    const row = await findOrder(id, context)
    return found(row, 'orders', id)
  })
}

/** One row, from the database. */
export async function findOrder(id: number, context: Caller): Promise<Order | undefined> {
  const db = databaseOf(context)
  const own = ownOrders(context)
  const row = await db.order.findFirst({ where: { id, ...own } })
  return row ? toOrder(row) : undefined
}

/** `POST /api/orders` */
export async function createOrder(values: OrderCreate, context: Caller): Promise<Order> {
  const db = databaseOf(context)
  const owner = ownerOfOrder(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(ordersWrites.create(owner), () =>
    db.order.create({ data: { ...data, ...owner } }),
  )
  const created = toOrder(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/orders/:id` */
export async function updateOrder(
  id: number,
  changes: OrderUpdate,
  context: Caller,
): Promise<Order> {
  const db = databaseOf(context)
  const own = ownOrders(context)
  if (hooks.beforeUpdate) found(await findOrder(id, context), 'orders', id)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  const row = await cache.write(ordersWrites.update(id, own), () =>
    orNotFound(db.order.update({ where: { id, ...own }, data: { ...data, ...own } }), 'orders', id),
  )
  const updated = toOrder(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/orders/:id` */
export async function deleteOrder(id: number, context: Caller): Promise<void> {
  const db = databaseOf(context)
  const own = ownOrders(context)
  if (hooks.beforeDelete) found(await findOrder(id, context), 'orders', id)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(ordersWrites.delete(id, own), () =>
    orNotFound(db.order.delete({ where: { id, ...own } }), 'orders', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
