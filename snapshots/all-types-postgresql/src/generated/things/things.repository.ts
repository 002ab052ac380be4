// Made by pylight from pylight.yaml, table things.
import { thingsHooks as hooks } from '../../custom/things.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { thingsKeys, thingsTtl, thingsWrites } from './things.cache.js'
import {
  type Thing,
  type ThingChanges,
  thingDefaults,
  type ThingInsert,
  type ThingsQuery,
  toThing,
} from './things.schema.js'

/** `GET /api/things` */
export async function listThings(query: ThingsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(thingsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['things'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, thingsTtl.list, () => findThingPage(query, context))
}

/** A page of rows, from the database. */
export async function findThingPage(
  query: ThingsQuery,
  context: Context = {},
): Promise<PageOf<Thing>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.thing.findMany({ where, orderBy, skip, take }),
    db.thing.count({ where }),
  ])
  return pageOf(rows.map(toThing), total, query)
}

/** `GET /api/things/:id` */
export async function getThing(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(thingsKeys.item(id), { endpoint: 'item', rowsOf: ['things'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, thingsTtl.item, async () => {
    const row = await findThing(id, context)
    return found(row, 'things', id)
  })
}

/** One row, from the database. */
export async function findThing(id: number, context: Context = {}): Promise<Thing | undefined> {
  const db = databaseOf(context)
  const row = await db.thing.findUnique({ where: { id } })
  return row ? toThing(row) : undefined
}

/** `POST /api/things` */
export async function createThing(values: ThingInsert, context: Context = {}): Promise<Thing> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(thingsWrites.create(), () =>
    db.thing.create({ data: { ...thingDefaults, ...data } }),
  )
  const created = toThing(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/things/:id` */
export async function updateThing(
  id: number,
  changes: ThingChanges,
  context: Context = {},
): Promise<Thing> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(thingsWrites.update(id), () =>
    orNotFound(db.thing.update({ where: { id }, data }), 'things', id),
  )
  const updated = toThing(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/things/:id` */
export async function deleteThing(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(thingsWrites.delete(id), () =>
    orNotFound(db.thing.delete({ where: { id } }), 'things', id),
  )
  await hooks.afterDelete?.(id, { db })
}
