// Made by pylight from pylight.yaml, table customs.
import { customsHooks as hooks } from '../../custom/customs.js'
import { found } from '../shared/api-error.js'
import type { Visitor } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { customsKeys, customsTtl, customsWrites } from './customs.cache.js'
import {
  type Custom,
  type CustomCreate,
  type CustomsQuery,
  type CustomUpdate,
  toCustom,
} from './customs.schema.js'

/** `GET /api/customs` */
export async function listCustoms(query: CustomsQuery, context: Visitor = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(customsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['customs'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, customsTtl.list, () => findCustomPage(query, context))
}

/** A page of rows, from the database. */
export async function findCustomPage(
  query: CustomsQuery,
  context: Visitor = {},
): Promise<PageOf<Custom>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.custom.findMany({ where, orderBy, skip, take }),
    db.custom.count({ where }),
  ])
  return pageOf(rows.map(toCustom), total, query)
}

/** `GET /api/customs/:id` */
export async function getCustom(id: number, context: Visitor = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(customsKeys.item(id), { endpoint: 'item', rowsOf: ['customs'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, customsTtl.item, async () => {
    const row = await findCustom(id, context)
    return found(row, 'customs', id)
  })
}

/** One row, from the database. */
export async function findCustom(id: number, context: Visitor = {}): Promise<Custom | undefined> {
  const db = databaseOf(context)
  const row = await db.custom.findUnique({ where: { id } })
  return row ? toCustom(row) : undefined
}

/** `POST /api/customs` */
export async function createCustom(values: CustomCreate, context: Visitor = {}): Promise<Custom> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(customsWrites.create(), () => db.custom.create({ data }))
  const created = toCustom(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/customs/:id` */
export async function updateCustom(
  id: number,
  changes: CustomUpdate,
  context: Visitor = {},
): Promise<Custom> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  const row = await cache.write(customsWrites.update(id), () =>
    orNotFound(db.custom.update({ where: { id }, data }), 'customs', id),
  )
  const updated = toCustom(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/customs/:id` */
export async function deleteCustom(id: number, context: Visitor = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(customsWrites.delete(id), () =>
    orNotFound(db.custom.delete({ where: { id } }), 'customs', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
