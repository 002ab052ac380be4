// Made by pylight from pylight.yaml, table shipments.
import { shipmentsHooks as hooks } from '../../custom/shipments.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
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
export async function listShipments(
  query: ShipmentsQuery,
  context: Context = {},
): Promise<CachedBody> {
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
  context: Context = {},
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
export async function getShipment(id: number, context: Context = {}): Promise<CachedBody> {
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
export async function findShipment(
  id: number,
  context: Context = {},
): Promise<Shipment | undefined> {
  const db = databaseOf(context)
  const row = await db.shipment.findUnique({ where: { id } })
  return row ? toShipment(row) : undefined
}

/** `POST /api/shipments` */
export async function createShipment(
  values: ShipmentInsert,
  context: Context = {},
): Promise<Shipment> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(shipmentsWrites.create(), () => db.shipment.create({ data }))
  const created = toShipment(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/shipments/:id` */
export async function updateShipment(
  id: number,
  changes: ShipmentChanges,
  context: Context = {},
): Promise<Shipment> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(shipmentsWrites.update(id), () =>
    orNotFound(db.shipment.update({ where: { id }, data }), 'shipments', id),
  )
  const updated = toShipment(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/shipments/:id` */
export async function deleteShipment(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(shipmentsWrites.delete(id), () =>
    orNotFound(db.shipment.delete({ where: { id } }), 'shipments', id),
  )
  await hooks.afterDelete?.(id, { db })
}
