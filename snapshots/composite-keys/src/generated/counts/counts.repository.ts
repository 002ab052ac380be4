// Made by pylight from pylight.yaml, table counts.
import { countsHooks as hooks } from '../../custom/counts.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { countsKeys, countsTtl, countsWrites } from './counts.cache.js'
import {
  type Count,
  type CountCreate,
  type CountsQuery,
  type CountUpdate,
  toCount,
} from './counts.schema.js'

/** `GET /api/counts` */
export async function listCounts(query: CountsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(countsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['counts'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, countsTtl.list, () => findCountPage(query, context))
}

/** A page of rows, from the database. */
export async function findCountPage(
  query: CountsQuery,
  context: Context = {},
): Promise<PageOf<Count>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.count.findMany({ where, orderBy, skip, take }),
    db.count.count({ where }),
  ])
  return pageOf(rows.map(toCount), total, query)
}

/** `GET /api/counts/:id` */
export async function getCount(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(countsKeys.item(id), { endpoint: 'item', rowsOf: ['counts'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, countsTtl.item, async () => {
    const row = await findCount(id, context)
    return found(row, 'counts', id)
  })
}

/** One row, from the database. */
export async function findCount(id: number, context: Context = {}): Promise<Count | undefined> {
  const db = databaseOf(context)
  const row = await db.count.findUnique({ where: { id } })
  return row ? toCount(row) : undefined
}

/** `POST /api/counts` */
export async function createCount(values: CountCreate, context: Context = {}): Promise<Count> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(countsWrites.create(), () => db.count.create({ data }))
  const created = toCount(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/counts/:id` */
export async function updateCount(
  id: number,
  changes: CountUpdate,
  context: Context = {},
): Promise<Count> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(countsWrites.update(id), () =>
    orNotFound(db.count.update({ where: { id }, data }), 'counts', id),
  )
  const updated = toCount(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/counts/:id` */
export async function deleteCount(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(countsWrites.delete(id), () =>
    orNotFound(db.count.delete({ where: { id } }), 'counts', id),
  )
  await hooks.afterDelete?.(id, { db })
}
