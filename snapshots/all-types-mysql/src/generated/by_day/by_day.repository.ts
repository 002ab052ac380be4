// Made by pylight from pylight.yaml, table by_day.
import { byDayHooks as hooks } from '../../custom/by_day.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { byDayKeys, byDayTtl, byDayWrites } from './by_day.cache.js'
import {
  type ByDay,
  type ByDayCreate,
  type ByDayQuery,
  type ByDayUpdate,
  toByDay,
} from './by_day.schema.js'

/** `GET /api/by_day` */
export async function listByDay(query: ByDayQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(byDayKeys.list(query), { endpoint: 'list', listsOf: ['by_day'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byDayTtl.list, () => findByDayPage(query, context))
}

/** A page of rows, from the database. */
export async function findByDayPage(
  query: ByDayQuery,
  context: Context = {},
): Promise<PageOf<ByDay>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.byDay.findMany({ where, orderBy, skip, take }),
    db.byDay.count({ where }),
  ])
  return pageOf(rows.map(toByDay), total, query)
}

/** `GET /api/by_day/:day/:moment` */
export async function getByDay(
  day: Date,
  moment: Date,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(byDayKeys.item(day, moment), {
    endpoint: 'item',
    rowsOf: ['by_day'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, byDayTtl.item, async () => {
    const row = await findByDay(day, moment, context)
    return found(row, 'by_day', day.toISOString().slice(0, 10), moment.toISOString())
  })
}

/** One row, from the database. */
export async function findByDay(
  day: Date,
  moment: Date,
  context: Context = {},
): Promise<ByDay | undefined> {
  const db = databaseOf(context)
  const row = await db.byDay.findFirst({ where: { day, moment } })
  return row ? toByDay(row) : undefined
}

/** `POST /api/by_day` */
export async function createByDay(values: ByDayCreate, context: Context = {}): Promise<ByDay> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(byDayWrites.create(), () => db.byDay.create({ data }))
  const created = toByDay(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/by_day/:day/:moment` */
export async function updateByDay(
  day: Date,
  moment: Date,
  changes: ByDayUpdate,
  context: Context = {},
): Promise<ByDay> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(day, moment, changes, { db })) ?? changes
  const row = await cache.write(byDayWrites.update(day, moment), () =>
    orNotFound(
      db.byDay.update({ where: { day_moment: { day, moment } }, data }),
      'by_day',
      day.toISOString().slice(0, 10),
      moment.toISOString(),
    ),
  )
  const updated = toByDay(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/by_day/:day/:moment` */
export async function deleteByDay(day: Date, moment: Date, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(day, moment, { db })
  await cache.write(byDayWrites.delete(day, moment), () =>
    orNotFound(
      db.byDay.delete({ where: { day_moment: { day, moment } } }),
      'by_day',
      day.toISOString().slice(0, 10),
      moment.toISOString(),
    ),
  )
  await hooks.afterDelete?.(day, moment, { db })
}
