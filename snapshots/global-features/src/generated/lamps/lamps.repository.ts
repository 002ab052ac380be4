// Made by pylight from pylight.yaml, table lamps.
import { lampsHooks as hooks } from '../../custom/lamps.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { lampsKeys, lampsTtl, lampsWrites } from './lamps.cache.js'
import {
  type Lamp,
  type LampCreate,
  type LampsQuery,
  type LampUpdate,
  toLamp,
} from './lamps.schema.js'

/** `GET /api/lamps` */
export async function listLamps(query: LampsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(lampsKeys.list(query), { listsOf: ['lamps'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, lampsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.lamp.findMany({ where, orderBy, skip, take }),
      prisma.lamp.count({ where }),
    ])
    return pageOf(rows.map(toLamp), total, query)
  })
}

/** `GET /api/lamps/:id` */
export async function getLamp(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(lampsKeys.item(id), { rowsOf: ['lamps'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, lampsTtl.item, async () => {
    const row = await prisma.lamp.findUnique({ where: { id } })
    return row ? toLamp(row) : notFound('lamps', id)
  })
}

/** `POST /api/lamps` */
export async function createLamp(values: LampCreate): Promise<Lamp> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(lampsWrites.create, () => prisma.lamp.create({ data }))
  const created = toLamp(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/lamps/:id` */
export async function updateLamp(id: number, changes: LampUpdate): Promise<Lamp> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(lampsWrites.update(id), () =>
    prisma.lamp.update({ where: { id }, data }),
  )
  const updated = toLamp(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/lamps/:id` */
export async function deleteLamp(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(lampsWrites.delete(id), () => prisma.lamp.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
