// Made by pylight from pylight.yaml, table by_bigint.
import { byBigintHooks as hooks } from '../../custom/by_bigint.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { byBigintKeys, byBigintTtl, byBigintWrites } from './by_bigint.cache.js'
import {
  type ByBigint,
  type ByBigintCreate,
  type ByBigintQuery,
  type ByBigintUpdate,
  toByBigint,
} from './by_bigint.schema.js'

/** `GET /api/by_bigint` */
export async function listByBigint(
  query: ByBigintQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(byBigintKeys.list(query), {
    endpoint: 'list',
    listsOf: ['by_bigint'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byBigintTtl.list, () => findByBigintPage(query, context))
}

/** A page of rows, from the database. */
export async function findByBigintPage(
  query: ByBigintQuery,
  context: Context = {},
): Promise<PageOf<ByBigint>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.byBigint.findMany({ where, orderBy, skip, take }),
    db.byBigint.count({ where }),
  ])
  return pageOf(rows.map(toByBigint), total, query)
}

/** `GET /api/by_bigint/:id` */
export async function getByBigint(id: bigint, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(byBigintKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['by_bigint'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byBigintTtl.item, async () => {
    const row = await findByBigint(id, context)
    return found(row, 'by_bigint', id)
  })
}

/** One row, from the database. */
export async function findByBigint(
  id: bigint,
  context: Context = {},
): Promise<ByBigint | undefined> {
  const db = databaseOf(context)
  const row = await db.byBigint.findUnique({ where: { id } })
  return row ? toByBigint(row) : undefined
}

/** `POST /api/by_bigint` */
export async function createByBigint(
  values: ByBigintCreate,
  context: Context = {},
): Promise<ByBigint> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(byBigintWrites.create(), () => db.byBigint.create({ data }))
  const created = toByBigint(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/by_bigint/:id` */
export async function updateByBigint(
  id: bigint,
  changes: ByBigintUpdate,
  context: Context = {},
): Promise<ByBigint> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(byBigintWrites.update(id), () =>
    orNotFound(db.byBigint.update({ where: { id }, data }), 'by_bigint', id),
  )
  const updated = toByBigint(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/by_bigint/:id` */
export async function deleteByBigint(id: bigint, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(byBigintWrites.delete(id), () =>
    orNotFound(db.byBigint.delete({ where: { id } }), 'by_bigint', id),
  )
  await hooks.afterDelete?.(id, { db })
}
