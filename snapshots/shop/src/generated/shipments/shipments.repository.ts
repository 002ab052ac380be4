// Made by pylight from pylight.yaml, table shipments.
import { shipmentsHooks as hooks } from '../../custom/shipments.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { shipmentsKeys, shipmentsTtl, shipmentsWrites } from './shipments.cache.js'
import {
  type Shipment,
  type ShipmentCreate,
  type ShipmentsQuery,
  type ShipmentUpdate,
  toShipment,
} from './shipments.schema.js'

/** `GET /api/shipments` */
export async function listShipments(query: ShipmentsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(shipmentsKeys.list(query), { listsOf: ['shipments'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, shipmentsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.shipment.findMany({ where, orderBy, skip, take }),
      prisma.shipment.count({ where }),
    ])
    return pageOf(rows.map(toShipment), total, query)
  })
}

/** `GET /api/shipments/:id` */
export async function getShipment(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(shipmentsKeys.item(id), { rowsOf: ['shipments'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, shipmentsTtl.item, async () => {
    const row = await prisma.shipment.findUnique({ where: { id } })
    return row ? toShipment(row) : notFound('shipments', id)
  })
}

/** `POST /api/shipments` */
export async function createShipment(values: ShipmentCreate): Promise<Shipment> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(shipmentsWrites.create, () => prisma.shipment.create({ data }))
  const created = toShipment(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/shipments/:id` */
export async function updateShipment(id: number, changes: ShipmentUpdate): Promise<Shipment> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(shipmentsWrites.update(id), () =>
    prisma.shipment.update({ where: { id }, data }),
  )
  const updated = toShipment(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/shipments/:id` */
export async function deleteShipment(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(shipmentsWrites.delete(id), () => prisma.shipment.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
