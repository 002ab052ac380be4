// Made by pylight from pylight.yaml, table events.
import { eventsHooks as hooks } from '../../custom/events.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { eventsKeys, eventsTtl, eventsWrites } from './events.cache.js'
import { type Event, type EventCreate, type EventsQuery, toEvent } from './events.schema.js'

/** `GET /api/events` */
export async function listEvents(query: EventsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(eventsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['events'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, eventsTtl.list, () => findEventPage(query, context))
}

/** A page of rows, from the database. */
export async function findEventPage(
  query: EventsQuery,
  context: Context = {},
): Promise<PageOf<Event>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.event.findMany({ where, orderBy, skip, take }),
    db.event.count({ where }),
  ])
  return pageOf(rows.map(toEvent), total, query)
}

/** `GET /api/events/:id` */
export async function getEvent(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(eventsKeys.item(id), { endpoint: 'item', rowsOf: ['events'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, eventsTtl.item, async () => {
    const row = await findEvent(id, context)
    return found(row, 'events', id)
  })
}

/** One row, from the database. */
export async function findEvent(id: number, context: Context = {}): Promise<Event | undefined> {
  const db = databaseOf(context)
  const row = await db.event.findUnique({ where: { id } })
  return row ? toEvent(row) : undefined
}

/** `POST /api/events` */
export async function createEvent(values: EventCreate, context: Context = {}): Promise<Event> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(eventsWrites.create(), () => db.event.create({ data }))
  const created = toEvent(row)
  await hooks.afterCreate?.(created, { db })
  return created
}
