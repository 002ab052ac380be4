// Made by pylight from pylight.yaml, table warehouses.
import { warehousesHooks as hooks } from '../../custom/warehouses.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { warehousesKeys, warehousesTtl, warehousesWrites } from './warehouses.cache.js'
import {
  toWarehouse,
  type Warehouse,
  type WarehouseCreate,
  type WarehousesQuery,
  type WarehouseUpdate,
} from './warehouses.schema.js'

/** `GET /api/warehouses` */
export async function listWarehouses(query: WarehousesQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(warehousesKeys.list(query), { listsOf: ['warehouses'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, warehousesTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.warehouse.findMany({ where, orderBy, skip, take }),
      prisma.warehouse.count({ where }),
    ])
    return pageOf(rows.map(toWarehouse), total, query)
  })
}

/** `GET /api/warehouses/:id` */
export async function getWarehouse(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(warehousesKeys.item(id), { rowsOf: ['warehouses'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, warehousesTtl.item, async () => {
    const row = await prisma.warehouse.findUnique({ where: { id } })
    return row ? toWarehouse(row) : notFound('warehouses', id)
  })
}

/** `POST /api/warehouses` */
export async function createWarehouse(values: WarehouseCreate): Promise<Warehouse> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(warehousesWrites.create, () => prisma.warehouse.create({ data }))
  const created = toWarehouse(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/warehouses/:id` */
export async function updateWarehouse(id: number, changes: WarehouseUpdate): Promise<Warehouse> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(warehousesWrites.update(id), () =>
    prisma.warehouse.update({ where: { id }, data }),
  )
  const updated = toWarehouse(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/warehouses/:id` */
export async function deleteWarehouse(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(warehousesWrites.delete(id), () => prisma.warehouse.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
