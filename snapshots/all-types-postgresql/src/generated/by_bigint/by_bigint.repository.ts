// Made by pylight from pylight.yaml, table by_bigint.
import { byBigintHooks as hooks } from '../../custom/by_bigint.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { byBigintKeys, byBigintTtl, byBigintWrites } from './by_bigint.cache.js'
import {
  type ByBigint,
  type ByBigintCreate,
  type ByBigintQuery,
  type ByBigintUpdate,
  toByBigint,
} from './by_bigint.schema.js'

/** `GET /api/by_bigint` */
export async function listByBigint(query: ByBigintQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(byBigintKeys.list(query), { listsOf: ['by_bigint'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byBigintTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.byBigint.findMany({ where, orderBy, skip, take }),
      prisma.byBigint.count({ where }),
    ])
    return pageOf(rows.map(toByBigint), total, query)
  })
}

/** `GET /api/by_bigint/:id` */
export async function getByBigint(id: bigint): Promise<CachedBody> {
  const entry = await cache.lookUp(byBigintKeys.item(id), { rowsOf: ['by_bigint'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byBigintTtl.item, async () => {
    const row = await prisma.byBigint.findUnique({ where: { id } })
    return row ? toByBigint(row) : notFound('by_bigint', id)
  })
}

/** `POST /api/by_bigint` */
export async function createByBigint(values: ByBigintCreate): Promise<ByBigint> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(byBigintWrites.create, () => prisma.byBigint.create({ data }))
  const created = toByBigint(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/by_bigint/:id` */
export async function updateByBigint(id: bigint, changes: ByBigintUpdate): Promise<ByBigint> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(byBigintWrites.update(id), () =>
    prisma.byBigint.update({ where: { id }, data }),
  )
  const updated = toByBigint(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/by_bigint/:id` */
export async function deleteByBigint(id: bigint): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(byBigintWrites.delete(id), () => prisma.byBigint.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
