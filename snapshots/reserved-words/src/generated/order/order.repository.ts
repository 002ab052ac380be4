// Made by pylight from pylight.yaml, table order.
import { orderHooks as hooks } from '../../custom/order.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { orderKeys, orderTtl, orderWrites } from './order.cache.js'
import {
  type Order,
  type OrderCreate,
  type OrderQuery,
  type OrderUpdate,
  toOrder,
} from './order.schema.js'

/** `GET /api/order` */
export async function listOrder(query: OrderQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(orderKeys.list(query), { endpoint: 'list', listsOf: ['order'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, orderTtl.list, () => findOrderPage(query, context))
}

/** A page of rows, from the database. */
export async function findOrderPage(
  query: OrderQuery,
  context: Context = {},
): Promise<PageOf<Order>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.order.findMany({ where, orderBy, skip, take }),
    db.order.count({ where }),
  ])
  return pageOf(rows.map(toOrder), total, query)
}

/** `GET /api/order/:id` */
export async function getOrder(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(orderKeys.item(id), { endpoint: 'item', rowsOf: ['order'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, orderTtl.item, async () => {
    const row = await findOrder(id, context)
    return found(row, 'order', id)
  })
}

/** One row, from the database. */
export async function findOrder(id: number, context: Context = {}): Promise<Order | undefined> {
  const db = databaseOf(context)
  const row = await db.order.findUnique({ where: { id } })
  return row ? toOrder(row) : undefined
}

/** `POST /api/order` */
export async function createOrder(values: OrderCreate, context: Context = {}): Promise<Order> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(orderWrites.create(), () => db.order.create({ data }))
  const created = toOrder(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/order/:id` */
export async function updateOrder(
  id: number,
  changes: OrderUpdate,
  context: Context = {},
): Promise<Order> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(orderWrites.update(id), () =>
    orNotFound(db.order.update({ where: { id }, data }), 'order', id),
  )
  const updated = toOrder(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/order/:id` */
export async function deleteOrder(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(orderWrites.delete(id), () =>
    orNotFound(db.order.delete({ where: { id } }), 'order', id),
  )
  await hooks.afterDelete?.(id, { db })
}
