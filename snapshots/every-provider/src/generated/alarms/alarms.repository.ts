// Made by pylight from pylight.yaml, table alarms.
import { alarmsHooks as hooks } from '../../custom/alarms.js'
import { found } from '../shared/api-error.js'
import type { Caller } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { alarmsKeys, alarmsTtl, alarmsWrites } from './alarms.cache.js'
import { type Alarm, type AlarmCreate, type AlarmsQuery, toAlarm } from './alarms.schema.js'

/** `GET /api/alarms` */
export async function listAlarms(query: AlarmsQuery, context: Caller): Promise<CachedBody> {
  const entry = await cache.lookUp(alarmsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['alarms'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, alarmsTtl.list, () => findAlarmPage(query, context))
}

/** A page of rows, from the database. */
export async function findAlarmPage(query: AlarmsQuery, context: Caller): Promise<PageOf<Alarm>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.alarm.findMany({ where, orderBy, skip, take }),
    db.alarm.count({ where }),
  ])
  return pageOf(rows.map(toAlarm), total, query)
}

/** `GET /api/alarms/:id` */
export async function getAlarm(id: number, context: Caller): Promise<CachedBody> {
  const entry = await cache.lookUp(alarmsKeys.item(id), { endpoint: 'item', rowsOf: ['alarms'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, alarmsTtl.item, async () => {
    const row = await findAlarm(id, context)
    return found(row, 'alarms', id)
  })
}

/** One row, from the database. */
export async function findAlarm(id: number, context: Caller): Promise<Alarm | undefined> {
  const db = databaseOf(context)
  const row = await db.alarm.findUnique({ where: { id } })
  return row ? toAlarm(row) : undefined
}

/** `POST /api/alarms` */
export async function createAlarm(values: AlarmCreate, context: Caller): Promise<Alarm> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(alarmsWrites.create(), () => db.alarm.create({ data }))
  const created = toAlarm(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}
