// Made by pylight from pylight.yaml, table a.
import { aHooks as hooks } from '../../custom/a.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { aKeys, aTtl, aWrites } from './a.cache.js'
import { type A, type ACreate, type AQuery, type AUpdate, toA } from './a.schema.js'

/** `GET /api/a` */
export async function listA(query: AQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(aKeys.list(query), { listsOf: ['a'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, aTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.a.findMany({ where, orderBy, skip, take }),
      prisma.a.count({ where }),
    ])
    return pageOf(rows.map(toA), total, query)
  })
}

/** `GET /api/a/:b` */
export async function getA(b: number): Promise<CachedBody> {
  const entry = await cache.lookUp(aKeys.item(b), { rowsOf: ['a'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, aTtl.item, async () => {
    const row = await prisma.a.findUnique({ where: { b } })
    return row ? toA(row) : notFound('a', b)
  })
}

/** `POST /api/a` */
export async function createA(values: ACreate): Promise<A> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(aWrites.create, () => prisma.a.create({ data }))
  const created = toA(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/a/:b` */
export async function updateA(b: number, changes: AUpdate): Promise<A> {
  const data = (await hooks.beforeUpdate?.(b, changes)) ?? changes
  const row = await cache.write(aWrites.update(b), () => prisma.a.update({ where: { b }, data }))
  const updated = toA(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/a/:b` */
export async function deleteA(b: number): Promise<void> {
  await hooks.beforeDelete?.(b)
  await cache.write(aWrites.delete(b), () => prisma.a.delete({ where: { b } }))
  await hooks.afterDelete?.(b)
}
