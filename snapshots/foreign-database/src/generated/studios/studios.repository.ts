// Made by pylight from pylight.yaml, table studios.
import { studiosHooks as hooks } from '../../custom/studios.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { studiosKeys, studiosTtl, studiosWrites } from './studios.cache.js'
import {
  type Studio,
  type StudioCreate,
  type StudiosQuery,
  type StudioUpdate,
  toStudio,
} from './studios.schema.js'

/** `GET /api/studios` */
export async function listStudios(query: StudiosQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(studiosKeys.list(query), {
    endpoint: 'list',
    listsOf: ['studios'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, studiosTtl.list, () => findStudioPage(query, context))
}

/** A page of rows, from the database. */
export async function findStudioPage(
  query: StudiosQuery,
  context: Context = {},
): Promise<PageOf<Studio>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.studio.findMany({ where, orderBy, skip, take }),
    db.studio.count({ where }),
  ])
  return pageOf(rows.map(toStudio), total, query)
}

/** `GET /api/studios/:id` */
export async function getStudio(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(studiosKeys.item(id), { endpoint: 'item', rowsOf: ['studios'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, studiosTtl.item, async () => {
    const row = await findStudio(id, context)
    return found(row, 'studios', id)
  })
}

/** One row, from the database. */
export async function findStudio(id: number, context: Context = {}): Promise<Studio | undefined> {
  const db = databaseOf(context)
  const row = await db.studio.findUnique({ where: { id } })
  return row ? toStudio(row) : undefined
}

/** `POST /api/studios` */
export async function createStudio(values: StudioCreate, context: Context = {}): Promise<Studio> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(studiosWrites.create(), () => db.studio.create({ data }))
  const created = toStudio(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/studios/:id` */
export async function updateStudio(
  id: number,
  changes: StudioUpdate,
  context: Context = {},
): Promise<Studio> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(studiosWrites.update(id), () =>
    orNotFound(db.studio.update({ where: { id }, data }), 'studios', id),
  )
  const updated = toStudio(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/studios/:id` */
export async function deleteStudio(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(studiosWrites.delete(id), () =>
    orNotFound(db.studio.delete({ where: { id } }), 'studios', id),
  )
  await hooks.afterDelete?.(id, { db })
}
