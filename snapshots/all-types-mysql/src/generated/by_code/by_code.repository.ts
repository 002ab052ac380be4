// Made by pylight from pylight.yaml, table by_code.
import { byCodeHooks as hooks } from '../../custom/by_code.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { byCodeKeys, byCodeTtl, byCodeWrites } from './by_code.cache.js'
import {
  type ByCode,
  type ByCodeCreate,
  type ByCodeQuery,
  type ByCodeUpdate,
  toByCode,
} from './by_code.schema.js'

/** `GET /api/by_code` */
export async function listByCode(query: ByCodeQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(byCodeKeys.list(query), {
    endpoint: 'list',
    listsOf: ['by_code'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byCodeTtl.list, () => findByCodePage(query, context))
}

/** A page of rows, from the database. */
export async function findByCodePage(
  query: ByCodeQuery,
  context: Context = {},
): Promise<PageOf<ByCode>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.byCode.findMany({ where, orderBy, skip, take }),
    db.byCode.count({ where }),
  ])
  return pageOf(rows.map(toByCode), total, query)
}

/** `GET /api/by_code/:code` */
export async function getByCode(code: string, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(byCodeKeys.item(code), { endpoint: 'item', rowsOf: ['by_code'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byCodeTtl.item, async () => {
    const row = await findByCode(code, context)
    return found(row, 'by_code', code)
  })
}

/** One row, from the database. */
export async function findByCode(code: string, context: Context = {}): Promise<ByCode | undefined> {
  const db = databaseOf(context)
  const row = await db.byCode.findFirst({ where: { code } })
  return row ? toByCode(row) : undefined
}

/** `POST /api/by_code` */
export async function createByCode(values: ByCodeCreate, context: Context = {}): Promise<ByCode> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(byCodeWrites.create(), () => db.byCode.create({ data }))
  const created = toByCode(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/by_code/:code` */
export async function updateByCode(
  code: string,
  changes: ByCodeUpdate,
  context: Context = {},
): Promise<ByCode> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(code, changes, { db })) ?? changes
  const row = await cache.write(byCodeWrites.update(code), () =>
    orNotFound(db.byCode.update({ where: { code }, data }), 'by_code', code),
  )
  const updated = toByCode(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/by_code/:code` */
export async function deleteByCode(code: string, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(code, { db })
  await cache.write(byCodeWrites.delete(code), () =>
    orNotFound(db.byCode.delete({ where: { code } }), 'by_code', code),
  )
  await hooks.afterDelete?.(code, { db })
}
