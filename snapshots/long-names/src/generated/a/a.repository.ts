// Made by pylight from pylight.yaml, table a.
import { aHooks as hooks } from '../../custom/a.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { aKeys, aTtl, aWrites } from './a.cache.js'
import { type A, type ACreate, type AQuery, type AUpdate, toA } from './a.schema.js'

/** `GET /api/a` */
export async function listA(query: AQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(aKeys.list(query), { endpoint: 'list', listsOf: ['a'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, aTtl.list, () => findAPage(query, context))
}

/** A page of rows, from the database. */
export async function findAPage(query: AQuery, context: Context = {}): Promise<PageOf<A>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.a.findMany({ where, orderBy, skip, take }),
    db.a.count({ where }),
  ])
  return pageOf(rows.map(toA), total, query)
}

/** `GET /api/a/:b` */
export async function getA(b: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(aKeys.item(b), { endpoint: 'item', rowsOf: ['a'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, aTtl.item, async () => {
    const row = await findA(b, context)
    return found(row, 'a', b)
  })
}

/** One row, from the database. */
export async function findA(b: number, context: Context = {}): Promise<A | undefined> {
  const db = databaseOf(context)
  const row = await db.a.findUnique({ where: { b } })
  return row ? toA(row) : undefined
}

/** `POST /api/a` */
export async function createA(values: ACreate, context: Context = {}): Promise<A> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(aWrites.create(), () => db.a.create({ data }))
  const created = toA(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/a/:b` */
export async function updateA(b: number, changes: AUpdate, context: Context = {}): Promise<A> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(b, changes, { db })) ?? changes
  const row = await cache.write(aWrites.update(b), () =>
    orNotFound(db.a.update({ where: { b }, data }), 'a', b),
  )
  const updated = toA(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/a/:b` */
export async function deleteA(b: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(b, { db })
  await cache.write(aWrites.delete(b), () => orNotFound(db.a.delete({ where: { b } }), 'a', b))
  await hooks.afterDelete?.(b, { db })
}
