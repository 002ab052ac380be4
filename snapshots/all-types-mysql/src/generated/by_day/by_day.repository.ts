// Made by pylight from pylight.yaml, table by_day.
import { byDayHooks as hooks } from '../../custom/by_day.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { byDayKeys, byDayTtl, byDayWrites } from './by_day.cache.js'
import {
  type ByDay,
  type ByDayCreate,
  type ByDayQuery,
  type ByDayUpdate,
  toByDay,
} from './by_day.schema.js'

/** `GET /api/by_day` */
export async function listByDay(query: ByDayQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(byDayKeys.list(query), { listsOf: ['by_day'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byDayTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.byDay.findMany({ where, orderBy, skip, take }),
      prisma.byDay.count({ where }),
    ])
    return pageOf(rows.map(toByDay), total, query)
  })
}

/** `GET /api/by_day/:day/:moment` */
export async function getByDay(day: Date, moment: Date): Promise<CachedBody> {
  const entry = await cache.lookUp(byDayKeys.item(day, moment), { rowsOf: ['by_day'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byDayTtl.item, async () => {
    const row = await prisma.byDay.findUnique({ where: { day_moment: { day, moment } } })
    return row ? toByDay(row) : notFound('by_day', day, moment)
  })
}

/** `POST /api/by_day` */
export async function createByDay(values: ByDayCreate): Promise<ByDay> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(byDayWrites.create, () => prisma.byDay.create({ data }))
  const created = toByDay(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/by_day/:day/:moment` */
export async function updateByDay(day: Date, moment: Date, changes: ByDayUpdate): Promise<ByDay> {
  const data = (await hooks.beforeUpdate?.(day, moment, changes)) ?? changes
  const row = await cache.write(byDayWrites.update(day, moment), () =>
    prisma.byDay.update({ where: { day_moment: { day, moment } }, data }),
  )
  const updated = toByDay(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/by_day/:day/:moment` */
export async function deleteByDay(day: Date, moment: Date): Promise<void> {
  await hooks.beforeDelete?.(day, moment)
  await cache.write(byDayWrites.delete(day, moment), () =>
    prisma.byDay.delete({ where: { day_moment: { day, moment } } }),
  )
  await hooks.afterDelete?.(day, moment)
}
