// Made by pylight from pylight.yaml, table inventory.
import { inventoryHooks as hooks } from '../../custom/inventory.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { inventoryKeys, inventoryTtl, inventoryWrites } from './inventory.cache.js'
import {
  type Inventory,
  type InventoryChanges,
  type InventoryInsert,
  type InventoryQuery,
  toInventory,
} from './inventory.schema.js'

/** `GET /api/inventory` */
export async function listInventory(
  query: InventoryQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(inventoryKeys.list(query), {
    endpoint: 'list',
    listsOf: ['inventory'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, inventoryTtl.list, () => findInventoryPage(query, context))
}

/** A page of rows, from the database. */
export async function findInventoryPage(
  query: InventoryQuery,
  context: Context = {},
): Promise<PageOf<Inventory>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.inventory.findMany({ where, orderBy, skip, take }),
    db.inventory.count({ where }),
  ])
  return pageOf(rows.map(toInventory), total, query)
}

/** `GET /api/inventory/:id` */
export async function getInventory(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(inventoryKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['inventory'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, inventoryTtl.item, async () => {
    const row = await findInventory(id, context)
    return found(row, 'inventory', id)
  })
}

/** One row, from the database. */
export async function findInventory(
  id: number,
  context: Context = {},
): Promise<Inventory | undefined> {
  const db = databaseOf(context)
  const row = await db.inventory.findUnique({ where: { id } })
  return row ? toInventory(row) : undefined
}

/** `POST /api/inventory` */
export async function createInventory(
  values: InventoryInsert,
  context: Context = {},
): Promise<Inventory> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(inventoryWrites.create(), () => db.inventory.create({ data }))
  const created = toInventory(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/inventory/:id` */
export async function updateInventory(
  id: number,
  changes: InventoryChanges,
  context: Context = {},
): Promise<Inventory> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(inventoryWrites.update(id), () =>
    orNotFound(db.inventory.update({ where: { id }, data }), 'inventory', id),
  )
  const updated = toInventory(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/inventory/:id` */
export async function deleteInventory(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(inventoryWrites.delete(id), () =>
    orNotFound(db.inventory.delete({ where: { id } }), 'inventory', id),
  )
  await hooks.afterDelete?.(id, { db })
}
