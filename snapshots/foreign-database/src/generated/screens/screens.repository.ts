// Made by pylight from pylight.yaml, table screens.
import { screensHooks as hooks } from '../../custom/screens.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { screensKeys, screensTtl, screensWrites } from './screens.cache.js'
import {
  type Screen,
  type ScreenCreate,
  type ScreensQuery,
  type ScreenUpdate,
  toScreen,
} from './screens.schema.js'

/** `GET /api/screens` */
export async function listScreens(query: ScreensQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(screensKeys.list(query), {
    endpoint: 'list',
    listsOf: ['screens'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, screensTtl.list, () => findScreenPage(query, context))
}

/** A page of rows, from the database. */
export async function findScreenPage(
  query: ScreensQuery,
  context: Context = {},
): Promise<PageOf<Screen>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.screen.findMany({ where, orderBy, skip, take }),
    db.screen.count({ where }),
  ])
  return pageOf(rows.map(toScreen), total, query)
}

/** `GET /api/screens/:id` */
export async function getScreen(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(screensKeys.item(id), { endpoint: 'item', rowsOf: ['screens'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, screensTtl.item, async () => {
    const row = await findScreen(id, context)
    return found(row, 'screens', id)
  })
}

/** One row, from the database. */
export async function findScreen(id: number, context: Context = {}): Promise<Screen | undefined> {
  const db = databaseOf(context)
  const row = await db.screen.findUnique({ where: { id } })
  return row ? toScreen(row) : undefined
}

/** `POST /api/screens` */
export async function createScreen(values: ScreenCreate, context: Context = {}): Promise<Screen> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(screensWrites.create(), () => db.screen.create({ data }))
  const created = toScreen(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/screens/:id` */
export async function updateScreen(
  id: number,
  changes: ScreenUpdate,
  context: Context = {},
): Promise<Screen> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(screensWrites.update(id), () =>
    orNotFound(db.screen.update({ where: { id }, data }), 'screens', id),
  )
  const updated = toScreen(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/screens/:id` */
export async function deleteScreen(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(screensWrites.delete(id), () =>
    orNotFound(db.screen.delete({ where: { id } }), 'screens', id),
  )
  await hooks.afterDelete?.(id, { db })
}
