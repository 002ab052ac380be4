// Made by pylight from pylight.yaml, table lamps.
import { lampsHooks as hooks } from '../../custom/lamps.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { lampsKeys, lampsTtl, lampsWrites } from './lamps.cache.js'
import {
  type Lamp,
  type LampCreate,
  type LampsQuery,
  type LampUpdate,
  toLamp,
} from './lamps.schema.js'

/** `GET /api/lamps` */
export async function listLamps(query: LampsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(lampsKeys.list(query), { endpoint: 'list', listsOf: ['lamps'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, lampsTtl.list, () => findLampPage(query, context))
}

/** A page of rows, from the database. */
export async function findLampPage(
  query: LampsQuery,
  context: Context = {},
): Promise<PageOf<Lamp>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.lamp.findMany({ where, orderBy, skip, take }),
    db.lamp.count({ where }),
  ])
  return pageOf(rows.map(toLamp), total, query)
}

/** `GET /api/lamps/:id` */
export async function getLamp(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(lampsKeys.item(id), { endpoint: 'item', rowsOf: ['lamps'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, lampsTtl.item, async () => {
    const row = await findLamp(id, context)
    return found(row, 'lamps', id)
  })
}

/** One row, from the database. */
export async function findLamp(id: number, context: Context = {}): Promise<Lamp | undefined> {
  const db = databaseOf(context)
  const row = await db.lamp.findUnique({ where: { id } })
  return row ? toLamp(row) : undefined
}

/** `POST /api/lamps` */
export async function createLamp(values: LampCreate, context: Context = {}): Promise<Lamp> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(lampsWrites.create(), () => db.lamp.create({ data }))
  const created = toLamp(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/lamps/:id` */
export async function updateLamp(
  id: number,
  changes: LampUpdate,
  context: Context = {},
): Promise<Lamp> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(lampsWrites.update(id), () =>
    orNotFound(db.lamp.update({ where: { id }, data }), 'lamps', id),
  )
  const updated = toLamp(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/lamps/:id` */
export async function deleteLamp(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(lampsWrites.delete(id), () =>
    orNotFound(db.lamp.delete({ where: { id } }), 'lamps', id),
  )
  await hooks.afterDelete?.(id, { db })
}
