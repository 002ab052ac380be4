// Made by pylight from pylight.yaml, table constructor.
import { constructorHooks as hooks } from '../../custom/constructor.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { constructorKeys, constructorTtl, constructorWrites } from './constructor.cache.js'
import {
  type Constructor,
  type ConstructorCreate,
  type ConstructorQuery,
  type ConstructorUpdate,
  toConstructor,
} from './constructor.schema.js'

/** `GET /api/constructor` */
export async function listConstructor(query: ConstructorQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(constructorKeys.list(query), { listsOf: ['constructor'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, constructorTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.constructor.findMany({ where, orderBy, skip, take }),
      prisma.constructor.count({ where }),
    ])
    return pageOf(rows.map(toConstructor), total, query)
  })
}

/** `GET /api/constructor/:id` */
export async function getConstructor(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(constructorKeys.item(id), { rowsOf: ['constructor'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, constructorTtl.item, async () => {
    const row = await prisma.constructor.findUnique({ where: { id } })
    return row ? toConstructor(row) : notFound('constructor', id)
  })
}

/** `POST /api/constructor` */
export async function createConstructor(values: ConstructorCreate): Promise<Constructor> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(constructorWrites.create, () => prisma.constructor.create({ data }))
  const created = toConstructor(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/constructor/:id` */
export async function updateConstructor(
  id: number,
  changes: ConstructorUpdate,
): Promise<Constructor> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(constructorWrites.update(id), () =>
    prisma.constructor.update({ where: { id }, data }),
  )
  const updated = toConstructor(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/constructor/:id` */
export async function deleteConstructor(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(constructorWrites.delete(id), () =>
    prisma.constructor.delete({ where: { id } }),
  )
  await hooks.afterDelete?.(id)
}
