// Made by pylight from pylight.yaml, table searches.
import { searchesHooks as hooks } from '../../custom/searches.js'
import { found } from '../shared/api-error.js'
import type { Visitor } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { searchesKeys, searchesTtl, searchesWrites } from './searches.cache.js'
import {
  type Search,
  type SearchCreate,
  type SearchesQuery,
  type SearchUpdate,
  toSearch,
} from './searches.schema.js'

/** `GET /api/searches` */
export async function listSearches(
  query: SearchesQuery,
  context: Visitor = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(searchesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['searches'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, searchesTtl.list, () => findSearchPage(query, context))
}

/** A page of rows, from the database. */
export async function findSearchPage(
  query: SearchesQuery,
  context: Visitor = {},
): Promise<PageOf<Search>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.search.findMany({ where, orderBy, skip, take }),
    db.search.count({ where }),
  ])
  return pageOf(rows.map(toSearch), total, query)
}

/** `GET /api/searches/:id` */
export async function getSearch(id: number, context: Visitor = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(searchesKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['searches'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, searchesTtl.item, async () => {
    const row = await findSearch(id, context)
    return found(row, 'searches', id)
  })
}

/** One row, from the database. */
export async function findSearch(id: number, context: Visitor = {}): Promise<Search | undefined> {
  const db = databaseOf(context)
  const row = await db.search.findUnique({ where: { id } })
  return row ? toSearch(row) : undefined
}

/** `POST /api/searches` */
export async function createSearch(values: SearchCreate, context: Visitor = {}): Promise<Search> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(searchesWrites.create(), () => db.search.create({ data }))
  const created = toSearch(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/searches/:id` */
export async function updateSearch(
  id: number,
  changes: SearchUpdate,
  context: Visitor = {},
): Promise<Search> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  const row = await cache.write(searchesWrites.update(id), () =>
    orNotFound(db.search.update({ where: { id }, data }), 'searches', id),
  )
  const updated = toSearch(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/searches/:id` */
export async function deleteSearch(id: number, context: Visitor = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(searchesWrites.delete(id), () =>
    orNotFound(db.search.delete({ where: { id } }), 'searches', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
