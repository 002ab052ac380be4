// Made by pylight from pylight.yaml, table shipments.
import { shipmentsHooks as hooks } from '../../custom/shipments.js'
import { ownOrders } from '../orders/orders.rows.js'
import { found } from '../shared/api-error.js'
import type { Caller } from '../shared/auth/principal.js'
import { checkReference } from '../shared/auth/rows.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { shipmentsKeys, shipmentsTtl, shipmentsWrites } from './shipments.cache.js'
import {
  type Shipment,
  type ShipmentChanges,
  type ShipmentInsert,
  type ShipmentsQuery,
  toShipment,
} from './shipments.schema.js'

/** `GET /api/shipments` */
export async function listShipments(query: ShipmentsQuery, context: Caller): Promise<CachedBody> {
  const entry = await cache.lookUp(shipmentsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['shipments'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, shipmentsTtl.list, () => findShipmentPage(query, context))
}

/** A page of rows, from the database. */
export async function findShipmentPage(
  query: ShipmentsQuery,
  context: Caller,
): Promise<PageOf<Shipment>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.shipment.findMany({ where, orderBy, skip, take }),
    db.shipment.count({ where }),
  ])
  return pageOf(rows.map(toShipment), total, query)
}

/** `GET /api/shipments/:id` */
export async function getShipment(id: number, context: Caller): Promise<CachedBody> {
  const entry = await cache.lookUp(shipmentsKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['shipments'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, shipmentsTtl.item, async () => {
    const row = await findShipment(id, context)
    return found(row, 'shipments', id)
  })
}

/** One row, from the database. */
export async function findShipment(id: number, context: Caller): Promise<Shipment | undefined> {
  const db = databaseOf(context)
  const row = await db.shipment.findUnique({ where: { id } })
  return row ? toShipment(row) : undefined
}

/** `POST /api/shipments` */
export async function createShipment(
  values: ShipmentInsert,
  context: Caller<'support'>,
): Promise<Shipment> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  await checkReference('shipments', 'order_id', data.order_id, (value) =>
    db.order.findFirst({ where: { id: value, ...ownOrders(context) } }),
  )
  const row = await cache.write(shipmentsWrites.create(), () => db.shipment.create({ data }))
  const created = toShipment(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/shipments/:id` */
export async function updateShipment(
  id: number,
  changes: ShipmentChanges,
  context: Caller<'support'>,
): Promise<Shipment> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  await checkReference('shipments', 'order_id', data.order_id, (value) =>
    db.order.findFirst({ where: { id: value, ...ownOrders(context) } }),
  )
  const row = await cache.write(shipmentsWrites.update(id), () =>
    orNotFound(db.shipment.update({ where: { id }, data }), 'shipments', id),
  )
  const updated = toShipment(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/shipments/:id` */
export async function deleteShipment(id: number, context: Caller<'support'>): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(shipmentsWrites.delete(id), () =>
    orNotFound(db.shipment.delete({ where: { id } }), 'shipments', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
