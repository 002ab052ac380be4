// Made by pylight from pylight.yaml, table by_uuid.
import { byUuidHooks as hooks } from '../../custom/by_uuid.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { byUuidKeys, byUuidTtl, byUuidWrites } from './by_uuid.cache.js'
import {
  type ByUuid,
  type ByUuidCreate,
  type ByUuidQuery,
  type ByUuidUpdate,
  toByUuid,
} from './by_uuid.schema.js'

/** `GET /api/by_uuid` */
export async function listByUuid(query: ByUuidQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(byUuidKeys.list(query), {
    endpoint: 'list',
    listsOf: ['by_uuid'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byUuidTtl.list, () => findByUuidPage(query, context))
}

/** A page of rows, from the database. */
export async function findByUuidPage(
  query: ByUuidQuery,
  context: Context = {},
): Promise<PageOf<ByUuid>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.byUuid.findMany({ where, orderBy, skip, take }),
    db.byUuid.count({ where }),
  ])
  return pageOf(rows.map(toByUuid), total, query)
}

/** `GET /api/by_uuid/:id` */
export async function getByUuid(id: string, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(byUuidKeys.item(id), { endpoint: 'item', rowsOf: ['by_uuid'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byUuidTtl.item, async () => {
    const row = await findByUuid(id, context)
    return found(row, 'by_uuid', id)
  })
}

/** One row, from the database. */
export async function findByUuid(id: string, context: Context = {}): Promise<ByUuid | undefined> {
  const db = databaseOf(context)
  const row = await db.byUuid.findUnique({ where: { id } })
  return row ? toByUuid(row) : undefined
}

/** `POST /api/by_uuid` */
export async function createByUuid(values: ByUuidCreate, context: Context = {}): Promise<ByUuid> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(byUuidWrites.create(), () => db.byUuid.create({ data }))
  const created = toByUuid(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/by_uuid/:id` */
export async function updateByUuid(
  id: string,
  changes: ByUuidUpdate,
  context: Context = {},
): Promise<ByUuid> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(byUuidWrites.update(id), () =>
    orNotFound(db.byUuid.update({ where: { id }, data }), 'by_uuid', id),
  )
  const updated = toByUuid(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/by_uuid/:id` */
export async function deleteByUuid(id: string, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(byUuidWrites.delete(id), () =>
    orNotFound(db.byUuid.delete({ where: { id } }), 'by_uuid', id),
  )
  await hooks.afterDelete?.(id, { db })
}
