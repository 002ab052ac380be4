// Made by pylight from pylight.yaml, table constructor.
import { constructorHooks as hooks } from '../../custom/constructor.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { constructorKeys, constructorTtl, constructorWrites } from './constructor.cache.js'
import {
  type Constructor,
  type ConstructorCreate,
  type ConstructorQuery,
  type ConstructorUpdate,
  toConstructor,
} from './constructor.schema.js'

/** `GET /api/constructor` */
export async function listConstructor(
  query: ConstructorQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(constructorKeys.list(query), {
    endpoint: 'list',
    listsOf: ['constructor'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, constructorTtl.list, () => findConstructorPage(query, context))
}

/** A page of rows, from the database. */
export async function findConstructorPage(
  query: ConstructorQuery,
  context: Context = {},
): Promise<PageOf<Constructor>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.constructor.findMany({ where, orderBy, skip, take }),
    db.constructor.count({ where }),
  ])
  return pageOf(rows.map(toConstructor), total, query)
}

/** `GET /api/constructor/:id` */
export async function getConstructor(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(constructorKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['constructor'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, constructorTtl.item, async () => {
    const row = await findConstructor(id, context)
    return found(row, 'constructor', id)
  })
}

/** One row, from the database. */
export async function findConstructor(
  id: number,
  context: Context = {},
): Promise<Constructor | undefined> {
  const db = databaseOf(context)
  const row = await db.constructor.findUnique({ where: { id } })
  return row ? toConstructor(row) : undefined
}

/** `POST /api/constructor` */
export async function createConstructor(
  values: ConstructorCreate,
  context: Context = {},
): Promise<Constructor> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(constructorWrites.create(), () => db.constructor.create({ data }))
  const created = toConstructor(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/constructor/:id` */
export async function updateConstructor(
  id: number,
  changes: ConstructorUpdate,
  context: Context = {},
): Promise<Constructor> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(constructorWrites.update(id), () =>
    orNotFound(db.constructor.update({ where: { id }, data }), 'constructor', id),
  )
  const updated = toConstructor(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/constructor/:id` */
export async function deleteConstructor(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(constructorWrites.delete(id), () =>
    orNotFound(db.constructor.delete({ where: { id } }), 'constructor', id),
  )
  await hooks.afterDelete?.(id, { db })
}
