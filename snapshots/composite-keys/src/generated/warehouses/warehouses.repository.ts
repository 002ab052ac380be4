// Made by pylight from pylight.yaml, table warehouses.
import { warehousesHooks as hooks } from '../../custom/warehouses.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { warehousesKeys, warehousesTtl, warehousesWrites } from './warehouses.cache.js'
import {
  toWarehouse,
  type Warehouse,
  type WarehouseCreate,
  type WarehousesQuery,
  type WarehouseUpdate,
} from './warehouses.schema.js'

/** `GET /api/warehouses` */
export async function listWarehouses(
  query: WarehousesQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(warehousesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['warehouses'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, warehousesTtl.list, () => findWarehousePage(query, context))
}

/** A page of rows, from the database. */
export async function findWarehousePage(
  query: WarehousesQuery,
  context: Context = {},
): Promise<PageOf<Warehouse>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.warehouse.findMany({ where, orderBy, skip, take }),
    db.warehouse.count({ where }),
  ])
  return pageOf(rows.map(toWarehouse), total, query)
}

/** `GET /api/warehouses/:id` */
export async function getWarehouse(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(warehousesKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['warehouses'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, warehousesTtl.item, async () => {
    const row = await findWarehouse(id, context)
    return found(row, 'warehouses', id)
  })
}

/** One row, from the database. */
export async function findWarehouse(
  id: number,
  context: Context = {},
): Promise<Warehouse | undefined> {
  const db = databaseOf(context)
  const row = await db.warehouse.findUnique({ where: { id } })
  return row ? toWarehouse(row) : undefined
}

/** `POST /api/warehouses` */
export async function createWarehouse(
  values: WarehouseCreate,
  context: Context = {},
): Promise<Warehouse> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(warehousesWrites.create(), () => db.warehouse.create({ data }))
  const created = toWarehouse(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/warehouses/:id` */
export async function updateWarehouse(
  id: number,
  changes: WarehouseUpdate,
  context: Context = {},
): Promise<Warehouse> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(warehousesWrites.update(id), () =>
    orNotFound(db.warehouse.update({ where: { id }, data }), 'warehouses', id),
  )
  const updated = toWarehouse(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/warehouses/:id` */
export async function deleteWarehouse(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(warehousesWrites.delete(id), () =>
    orNotFound(db.warehouse.delete({ where: { id } }), 'warehouses', id),
  )
  await hooks.afterDelete?.(id, { db })
}
