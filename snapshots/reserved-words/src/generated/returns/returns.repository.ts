// Made by pylight from pylight.yaml, table returns.
import { returnsHooks as hooks } from '../../custom/returns.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { returnsKeys, returnsTtl, returnsWrites } from './returns.cache.js'
import {
  type Return,
  type ReturnCreate,
  type ReturnsQuery,
  type ReturnUpdate,
  toReturn,
} from './returns.schema.js'

/** `GET /api/returns` */
export async function listReturns(query: ReturnsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(returnsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['returns'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, returnsTtl.list, () => findReturnPage(query, context))
}

/** A page of rows, from the database. */
export async function findReturnPage(
  query: ReturnsQuery,
  context: Context = {},
): Promise<PageOf<Return>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.return.findMany({ where, orderBy, skip, take }),
    db.return.count({ where }),
  ])
  return pageOf(rows.map(toReturn), total, query)
}

/** `GET /api/returns/:id` */
export async function getReturn(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(returnsKeys.item(id), { endpoint: 'item', rowsOf: ['returns'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, returnsTtl.item, async () => {
    const row = await findReturn(id, context)
    return found(row, 'returns', id)
  })
}

/** One row, from the database. */
export async function findReturn(id: number, context: Context = {}): Promise<Return | undefined> {
  const db = databaseOf(context)
  const row = await db.return.findUnique({ where: { id } })
  return row ? toReturn(row) : undefined
}

/** `POST /api/returns` */
export async function createReturn(values: ReturnCreate, context: Context = {}): Promise<Return> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(returnsWrites.create(), () => db.return.create({ data }))
  const created = toReturn(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/returns/:id` */
export async function updateReturn(
  id: number,
  changes: ReturnUpdate,
  context: Context = {},
): Promise<Return> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(returnsWrites.update(id), () =>
    orNotFound(db.return.update({ where: { id }, data }), 'returns', id),
  )
  const updated = toReturn(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/returns/:id` */
export async function deleteReturn(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(returnsWrites.delete(id), () =>
    orNotFound(db.return.delete({ where: { id } }), 'returns', id),
  )
  await hooks.afterDelete?.(id, { db })
}
