// Made by pylight from pylight.yaml, table by_uuid.
import { byUuidHooks as hooks } from '../../custom/by_uuid.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { byUuidKeys, byUuidTtl, byUuidWrites } from './by_uuid.cache.js'
import {
  type ByUuid,
  type ByUuidCreate,
  type ByUuidQuery,
  type ByUuidUpdate,
  toByUuid,
} from './by_uuid.schema.js'

/** `GET /api/by_uuid` */
export async function listByUuid(query: ByUuidQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(byUuidKeys.list(query), { listsOf: ['by_uuid'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byUuidTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.byUuid.findMany({ where, orderBy, skip, take }),
      prisma.byUuid.count({ where }),
    ])
    return pageOf(rows.map(toByUuid), total, query)
  })
}

/** `GET /api/by_uuid/:id` */
export async function getByUuid(id: string): Promise<CachedBody> {
  const entry = await cache.lookUp(byUuidKeys.item(id), { rowsOf: ['by_uuid'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byUuidTtl.item, async () => {
    const row = await prisma.byUuid.findUnique({ where: { id } })
    return row ? toByUuid(row) : notFound('by_uuid', id)
  })
}

/** `POST /api/by_uuid` */
export async function createByUuid(values: ByUuidCreate): Promise<ByUuid> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(byUuidWrites.create, () => prisma.byUuid.create({ data }))
  const created = toByUuid(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/by_uuid/:id` */
export async function updateByUuid(id: string, changes: ByUuidUpdate): Promise<ByUuid> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(byUuidWrites.update(id), () =>
    prisma.byUuid.update({ where: { id }, data }),
  )
  const updated = toByUuid(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/by_uuid/:id` */
export async function deleteByUuid(id: string): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(byUuidWrites.delete(id), () => prisma.byUuid.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
