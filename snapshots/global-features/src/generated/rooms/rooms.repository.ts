// Made by pylight from pylight.yaml, table rooms.
import { roomsHooks as hooks } from '../../custom/rooms.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { roomsKeys, roomsTtl, roomsWrites } from './rooms.cache.js'
import {
  type Room,
  type RoomCreate,
  type RoomsQuery,
  type RoomUpdate,
  toRoom,
} from './rooms.schema.js'

/** `GET /api/rooms` */
export async function listRooms(query: RoomsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(roomsKeys.list(query), { endpoint: 'list', listsOf: ['rooms'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, roomsTtl.list, () => findRoomPage(query, context))
}

/** A page of rows, from the database. */
export async function findRoomPage(
  query: RoomsQuery,
  context: Context = {},
): Promise<PageOf<Room>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.room.findMany({ where, orderBy, skip, take }),
    db.room.count({ where }),
  ])
  return pageOf(rows.map(toRoom), total, query)
}

/** `GET /api/rooms/:id` */
export async function getRoom(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(roomsKeys.item(id), { endpoint: 'item', rowsOf: ['rooms'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, roomsTtl.item, async () => {
    const row = await findRoom(id, context)
    return found(row, 'rooms', id)
  })
}

/** One row, from the database. */
export async function findRoom(id: number, context: Context = {}): Promise<Room | undefined> {
  const db = databaseOf(context)
  const row = await db.room.findUnique({ where: { id } })
  return row ? toRoom(row) : undefined
}

/** `POST /api/rooms` */
export async function createRoom(values: RoomCreate, context: Context = {}): Promise<Room> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(roomsWrites.create(), () => db.room.create({ data }))
  const created = toRoom(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/rooms/:id` */
export async function updateRoom(
  id: number,
  changes: RoomUpdate,
  context: Context = {},
): Promise<Room> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(roomsWrites.update(id), () =>
    orNotFound(db.room.update({ where: { id }, data }), 'rooms', id),
  )
  const updated = toRoom(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/rooms/:id` */
export async function deleteRoom(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(roomsWrites.delete(id), () =>
    orNotFound(db.room.delete({ where: { id } }), 'rooms', id),
  )
  await hooks.afterDelete?.(id, { db })
}
