// Made by pylight from pylight.yaml, table dates.
import { datesHooks as hooks } from '../../custom/dates.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { datesKeys, datesTtl, datesWrites } from './dates.cache.js'
import {
  type CalendarDate,
  type CalendarDateCreate,
  type CalendarDateUpdate,
  type DatesQuery,
  toCalendarDate,
} from './dates.schema.js'

/** `GET /api/dates` */
export async function listDates(query: DatesQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(datesKeys.list(query), { endpoint: 'list', listsOf: ['dates'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, datesTtl.list, () => findCalendarDatePage(query, context))
}

/** A page of rows, from the database. */
export async function findCalendarDatePage(
  query: DatesQuery,
  context: Context = {},
): Promise<PageOf<CalendarDate>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.calendarDate.findMany({ where, orderBy, skip, take }),
    db.calendarDate.count({ where }),
  ])
  return pageOf(rows.map(toCalendarDate), total, query)
}

/** `GET /api/dates/:date` */
export async function getCalendarDate(date: Date, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(datesKeys.item(date), { endpoint: 'item', rowsOf: ['dates'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, datesTtl.item, async () => {
    const row = await findCalendarDate(date, context)
    return found(row, 'dates', date.toISOString().slice(0, 10))
  })
}

/** One row, from the database. */
export async function findCalendarDate(
  date: Date,
  context: Context = {},
): Promise<CalendarDate | undefined> {
  const db = databaseOf(context)
  const row = await db.calendarDate.findFirst({ where: { date } })
  return row ? toCalendarDate(row) : undefined
}

/** `POST /api/dates` */
export async function createCalendarDate(
  values: CalendarDateCreate,
  context: Context = {},
): Promise<CalendarDate> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(datesWrites.create(), () => db.calendarDate.create({ data }))
  const created = toCalendarDate(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/dates/:date` */
export async function updateCalendarDate(
  date: Date,
  changes: CalendarDateUpdate,
  context: Context = {},
): Promise<CalendarDate> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(date, changes, { db })) ?? changes
  const row = await cache.write(datesWrites.update(date), () =>
    orNotFound(
      db.calendarDate.update({ where: { date }, data }),
      'dates',
      date.toISOString().slice(0, 10),
    ),
  )
  const updated = toCalendarDate(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/dates/:date` */
export async function deleteCalendarDate(date: Date, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(date, { db })
  await cache.write(datesWrites.delete(date), () =>
    orNotFound(
      db.calendarDate.delete({ where: { date } }),
      'dates',
      date.toISOString().slice(0, 10),
    ),
  )
  await hooks.afterDelete?.(date, { db })
}
