// Made by pylight from pylight.yaml, table classes.
import { classesHooks as hooks } from '../../custom/classes.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { classesKeys, classesTtl, classesWrites } from './classes.cache.js'
import {
  type Class,
  type ClassCreate,
  type ClassesQuery,
  type ClassUpdate,
  toClass,
} from './classes.schema.js'

/** `GET /api/classes` */
export async function listClasses(query: ClassesQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(classesKeys.list(query), { listsOf: ['classes'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, classesTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.class.findMany({ where, orderBy, skip, take }),
      prisma.class.count({ where }),
    ])
    return pageOf(rows.map(toClass), total, query)
  })
}

/** `GET /api/classes/:id` */
export async function getClass(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(classesKeys.item(id), { rowsOf: ['classes'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, classesTtl.item, async () => {
    const row = await prisma.class.findUnique({ where: { id } })
    return row ? toClass(row) : notFound('classes', id)
  })
}

/** `POST /api/classes` */
export async function createClass(values: ClassCreate): Promise<Class> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(classesWrites.create, () => prisma.class.create({ data }))
  const created = toClass(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/classes/:id` */
export async function updateClass(id: number, changes: ClassUpdate): Promise<Class> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(classesWrites.update(id), () =>
    prisma.class.update({ where: { id }, data }),
  )
  const updated = toClass(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/classes/:id` */
export async function deleteClass(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(classesWrites.delete(id), () => prisma.class.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
