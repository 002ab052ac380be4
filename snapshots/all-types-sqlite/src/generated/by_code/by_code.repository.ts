// Made by pylight from pylight.yaml, table by_code.
import { byCodeHooks as hooks } from '../../custom/by_code.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { byCodeKeys, byCodeTtl, byCodeWrites } from './by_code.cache.js'
import {
  type ByCode,
  type ByCodeCreate,
  type ByCodeQuery,
  type ByCodeUpdate,
  toByCode,
} from './by_code.schema.js'

/** `GET /api/by_code` */
export async function listByCode(query: ByCodeQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(byCodeKeys.list(query), { listsOf: ['by_code'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byCodeTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.byCode.findMany({ where, orderBy, skip, take }),
      prisma.byCode.count({ where }),
    ])
    return pageOf(rows.map(toByCode), total, query)
  })
}

/** `GET /api/by_code/:code` */
export async function getByCode(code: string): Promise<CachedBody> {
  const entry = await cache.lookUp(byCodeKeys.item(code), { rowsOf: ['by_code'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byCodeTtl.item, async () => {
    const row = await prisma.byCode.findUnique({ where: { code } })
    return row ? toByCode(row) : notFound('by_code', code)
  })
}

/** `POST /api/by_code` */
export async function createByCode(values: ByCodeCreate): Promise<ByCode> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(byCodeWrites.create, () => prisma.byCode.create({ data }))
  const created = toByCode(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/by_code/:code` */
export async function updateByCode(code: string, changes: ByCodeUpdate): Promise<ByCode> {
  const data = (await hooks.beforeUpdate?.(code, changes)) ?? changes
  const row = await cache.write(byCodeWrites.update(code), () =>
    prisma.byCode.update({ where: { code }, data }),
  )
  const updated = toByCode(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/by_code/:code` */
export async function deleteByCode(code: string): Promise<void> {
  await hooks.beforeDelete?.(code)
  await cache.write(byCodeWrites.delete(code), () => prisma.byCode.delete({ where: { code } }))
  await hooks.afterDelete?.(code)
}
