// Made by pylight from pylight.yaml, table bookings.
import { bookingsHooks as hooks } from '../../custom/bookings.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { bookingsKeys, bookingsTtl, bookingsWrites } from './bookings.cache.js'
import {
  type Booking,
  type BookingCreate,
  type BookingsQuery,
  type BookingUpdate,
  toBooking,
} from './bookings.schema.js'

/** `GET /api/bookings` */
export async function listBookings(
  query: BookingsQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(bookingsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['bookings'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, bookingsTtl.list, () => findBookingPage(query, context))
}

/** A page of rows, from the database. */
export async function findBookingPage(
  query: BookingsQuery,
  context: Context = {},
): Promise<PageOf<Booking>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.booking.findMany({ where, orderBy, skip, take }),
    db.booking.count({ where }),
  ])
  return pageOf(rows.map(toBooking), total, query)
}

/** `GET /api/bookings/:id` */
export async function getBooking(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(bookingsKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['bookings'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, bookingsTtl.item, async () => {
    const row = await findBooking(id, context)
    return found(row, 'bookings', id)
  })
}

/** One row, from the database. */
export async function findBooking(id: number, context: Context = {}): Promise<Booking | undefined> {
  const db = databaseOf(context)
  const row = await db.booking.findUnique({ where: { id } })
  return row ? toBooking(row) : undefined
}

/** `POST /api/bookings` */
export async function createBooking(
  values: BookingCreate,
  context: Context = {},
): Promise<Booking> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(bookingsWrites.create(), () => db.booking.create({ data }))
  const created = toBooking(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/bookings/:id` */
export async function updateBooking(
  id: number,
  changes: BookingUpdate,
  context: Context = {},
): Promise<Booking> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(bookingsWrites.update(id), () =>
    orNotFound(db.booking.update({ where: { id }, data }), 'bookings', id),
  )
  const updated = toBooking(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/bookings/:id` */
export async function deleteBooking(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(bookingsWrites.delete(id), () =>
    orNotFound(db.booking.delete({ where: { id } }), 'bookings', id),
  )
  await hooks.afterDelete?.(id, { db })
}
