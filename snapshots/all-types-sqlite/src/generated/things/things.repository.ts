// Made by pylight from pylight.yaml, table things.
import { thingsHooks as hooks } from '../../custom/things.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { thingsKeys, thingsTtl, thingsWrites } from './things.cache.js'
import {
  type Thing,
  type ThingCreate,
  type ThingsQuery,
  type ThingUpdate,
  toThing,
} from './things.schema.js'

/** `GET /api/things` */
export async function listThings(query: ThingsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(thingsKeys.list(query), { listsOf: ['things'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, thingsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.thing.findMany({ where, orderBy, skip, take }),
      prisma.thing.count({ where }),
    ])
    return pageOf(rows.map(toThing), total, query)
  })
}

/** `GET /api/things/:id` */
export async function getThing(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(thingsKeys.item(id), { rowsOf: ['things'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, thingsTtl.item, async () => {
    const row = await prisma.thing.findUnique({ where: { id } })
    return row ? toThing(row) : notFound('things', id)
  })
}

/** `POST /api/things` */
export async function createThing(values: ThingCreate): Promise<Thing> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(thingsWrites.create, () => prisma.thing.create({ data }))
  const created = toThing(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/things/:id` */
export async function updateThing(id: number, changes: ThingUpdate): Promise<Thing> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(thingsWrites.update(id), () =>
    prisma.thing.update({ where: { id }, data }),
  )
  const updated = toThing(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/things/:id` */
export async function deleteThing(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(thingsWrites.delete(id), () => prisma.thing.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
