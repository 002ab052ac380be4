// Made by pylight from pylight.yaml, table dates.
import { datesHooks as hooks } from '../../custom/dates.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { datesKeys, datesTtl, datesWrites } from './dates.cache.js'
import {
  type CalendarDate,
  type CalendarDateCreate,
  type CalendarDateUpdate,
  type DatesQuery,
  toCalendarDate,
} from './dates.schema.js'

/** `GET /api/dates` */
export async function listDates(query: DatesQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(datesKeys.list(query), { listsOf: ['dates'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, datesTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.calendarDate.findMany({ where, orderBy, skip, take }),
      prisma.calendarDate.count({ where }),
    ])
    return pageOf(rows.map(toCalendarDate), total, query)
  })
}

/** `GET /api/dates/:date` */
export async function getCalendarDate(date: Date): Promise<CachedBody> {
  const entry = await cache.lookUp(datesKeys.item(date), { rowsOf: ['dates'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, datesTtl.item, async () => {
    const row = await prisma.calendarDate.findUnique({ where: { date } })
    return row ? toCalendarDate(row) : notFound('dates', date)
  })
}

/** `POST /api/dates` */
export async function createCalendarDate(values: CalendarDateCreate): Promise<CalendarDate> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(datesWrites.create, () => prisma.calendarDate.create({ data }))
  const created = toCalendarDate(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/dates/:date` */
export async function updateCalendarDate(
  date: Date,
  changes: CalendarDateUpdate,
): Promise<CalendarDate> {
  const data = (await hooks.beforeUpdate?.(date, changes)) ?? changes
  const row = await cache.write(datesWrites.update(date), () =>
    prisma.calendarDate.update({ where: { date }, data }),
  )
  const updated = toCalendarDate(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/dates/:date` */
export async function deleteCalendarDate(date: Date): Promise<void> {
  await hooks.beforeDelete?.(date)
  await cache.write(datesWrites.delete(date), () => prisma.calendarDate.delete({ where: { date } }))
  await hooks.afterDelete?.(date)
}
