// Made by pylight from pylight.yaml, table lists.
import { listsHooks as hooks } from '../../custom/lists.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { listsKeys, listsTtl, listsWrites } from './lists.cache.js'
import {
  type List,
  type ListCreate,
  type ListsQuery,
  type ListUpdate,
  toList,
} from './lists.schema.js'

/** `GET /api/lists` */
export async function listLists(query: ListsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(listsKeys.list(query), { endpoint: 'list', listsOf: ['lists'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, listsTtl.list, () => findListPage(query, context))
}

/** A page of rows, from the database. */
export async function findListPage(
  query: ListsQuery,
  context: Context = {},
): Promise<PageOf<List>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.list.findMany({ where, orderBy, skip, take }),
    db.list.count({ where }),
  ])
  return pageOf(rows.map(toList), total, query)
}

/** `GET /api/lists/:id` */
export async function getList(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(listsKeys.item(id), { endpoint: 'item', rowsOf: ['lists'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, listsTtl.item, async () => {
    const row = await findList(id, context)
    return found(row, 'lists', id)
  })
}

/** One row, from the database. */
export async function findList(id: number, context: Context = {}): Promise<List | undefined> {
  const db = databaseOf(context)
  const row = await db.list.findUnique({ where: { id } })
  return row ? toList(row) : undefined
}

/** `POST /api/lists` */
export async function createList(values: ListCreate, context: Context = {}): Promise<List> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(listsWrites.create(), () => db.list.create({ data }))
  const created = toList(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/lists/:id` */
export async function updateList(
  id: number,
  changes: ListUpdate,
  context: Context = {},
): Promise<List> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(listsWrites.update(id), () =>
    orNotFound(db.list.update({ where: { id }, data }), 'lists', id),
  )
  const updated = toList(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/lists/:id` */
export async function deleteList(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(listsWrites.delete(id), () =>
    orNotFound(db.list.delete({ where: { id } }), 'lists', id),
  )
  await hooks.afterDelete?.(id, { db })
}
