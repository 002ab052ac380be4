// Made by pylight from pylight.yaml, table inventory.
import { inventoryHooks as hooks } from '../../custom/inventory.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { inventoryKeys, inventoryTtl, inventoryWrites } from './inventory.cache.js'
import {
  type Inventory,
  type InventoryCreate,
  type InventoryQuery,
  type InventoryUpdate,
  toInventory,
} from './inventory.schema.js'

/** `GET /api/inventory` */
export async function listInventory(query: InventoryQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(inventoryKeys.list(query), { listsOf: ['inventory'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, inventoryTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.inventory.findMany({ where, orderBy, skip, take }),
      prisma.inventory.count({ where }),
    ])
    return pageOf(rows.map(toInventory), total, query)
  })
}

/** `GET /api/inventory/:id` */
export async function getInventory(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(inventoryKeys.item(id), { rowsOf: ['inventory'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, inventoryTtl.item, async () => {
    const row = await prisma.inventory.findUnique({ where: { id } })
    return row ? toInventory(row) : notFound('inventory', id)
  })
}

/** `POST /api/inventory` */
export async function createInventory(values: InventoryCreate): Promise<Inventory> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(inventoryWrites.create, () => prisma.inventory.create({ data }))
  const created = toInventory(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/inventory/:id` */
export async function updateInventory(id: number, changes: InventoryUpdate): Promise<Inventory> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(inventoryWrites.update(id), () =>
    prisma.inventory.update({ where: { id }, data }),
  )
  const updated = toInventory(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/inventory/:id` */
export async function deleteInventory(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(inventoryWrites.delete(id), () => prisma.inventory.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
