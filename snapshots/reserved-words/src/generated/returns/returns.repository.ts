// Made by pylight from pylight.yaml, table returns.
import { returnsHooks as hooks } from '../../custom/returns.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { returnsKeys, returnsTtl, returnsWrites } from './returns.cache.js'
import {
  type Return,
  type ReturnCreate,
  type ReturnsQuery,
  type ReturnUpdate,
  toReturn,
} from './returns.schema.js'

/** `GET /api/returns` */
export async function listReturns(query: ReturnsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(returnsKeys.list(query), { listsOf: ['returns'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, returnsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.return.findMany({ where, orderBy, skip, take }),
      prisma.return.count({ where }),
    ])
    return pageOf(rows.map(toReturn), total, query)
  })
}

/** `GET /api/returns/:id` */
export async function getReturn(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(returnsKeys.item(id), { rowsOf: ['returns'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, returnsTtl.item, async () => {
    const row = await prisma.return.findUnique({ where: { id } })
    return row ? toReturn(row) : notFound('returns', id)
  })
}

/** `POST /api/returns` */
export async function createReturn(values: ReturnCreate): Promise<Return> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(returnsWrites.create, () => prisma.return.create({ data }))
  const created = toReturn(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/returns/:id` */
export async function updateReturn(id: number, changes: ReturnUpdate): Promise<Return> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(returnsWrites.update(id), () =>
    prisma.return.update({ where: { id }, data }),
  )
  const updated = toReturn(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/returns/:id` */
export async function deleteReturn(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(returnsWrites.delete(id), () => prisma.return.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
