// Made by pylight from pylight.yaml, table classes.
import { classesHooks as hooks } from '../../custom/classes.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { classesKeys, classesTtl, classesWrites } from './classes.cache.js'
import {
  type Class,
  type ClassCreate,
  type ClassesQuery,
  type ClassUpdate,
  toClass,
} from './classes.schema.js'

/** `GET /api/classes` */
export async function listClasses(query: ClassesQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(classesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['classes'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, classesTtl.list, () => findClassPage(query, context))
}

/** A page of rows, from the database. */
export async function findClassPage(
  query: ClassesQuery,
  context: Context = {},
): Promise<PageOf<Class>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.class.findMany({ where, orderBy, skip, take }),
    db.class.count({ where }),
  ])
  return pageOf(rows.map(toClass), total, query)
}

/** `GET /api/classes/:id` */
export async function getClass(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(classesKeys.item(id), { endpoint: 'item', rowsOf: ['classes'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, classesTtl.item, async () => {
    const row = await findClass(id, context)
    return found(row, 'classes', id)
  })
}

/** One row, from the database. */
export async function findClass(id: number, context: Context = {}): Promise<Class | undefined> {
  const db = databaseOf(context)
  const row = await db.class.findUnique({ where: { id } })
  return row ? toClass(row) : undefined
}

/** `POST /api/classes` */
export async function createClass(values: ClassCreate, context: Context = {}): Promise<Class> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(classesWrites.create(), () => db.class.create({ data }))
  const created = toClass(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/classes/:id` */
export async function updateClass(
  id: number,
  changes: ClassUpdate,
  context: Context = {},
): Promise<Class> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(classesWrites.update(id), () =>
    orNotFound(db.class.update({ where: { id }, data }), 'classes', id),
  )
  const updated = toClass(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/classes/:id` */
export async function deleteClass(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(classesWrites.delete(id), () =>
    orNotFound(db.class.delete({ where: { id } }), 'classes', id),
  )
  await hooks.afterDelete?.(id, { db })
}
