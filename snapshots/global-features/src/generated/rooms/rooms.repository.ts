// Made by pylight from pylight.yaml, table rooms.
import { roomsHooks as hooks } from '../../custom/rooms.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { roomsKeys, roomsTtl, roomsWrites } from './rooms.cache.js'
import {
  type Room,
  type RoomCreate,
  type RoomsQuery,
  type RoomUpdate,
  toRoom,
} from './rooms.schema.js'

/** `GET /api/rooms` */
export async function listRooms(query: RoomsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(roomsKeys.list(query), { listsOf: ['rooms'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, roomsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.room.findMany({ where, orderBy, skip, take }),
      prisma.room.count({ where }),
    ])
    return pageOf(rows.map(toRoom), total, query)
  })
}

/** `GET /api/rooms/:id` */
export async function getRoom(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(roomsKeys.item(id), { rowsOf: ['rooms'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, roomsTtl.item, async () => {
    const row = await prisma.room.findUnique({ where: { id } })
    return row ? toRoom(row) : notFound('rooms', id)
  })
}

/** `POST /api/rooms` */
export async function createRoom(values: RoomCreate): Promise<Room> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(roomsWrites.create, () => prisma.room.create({ data }))
  const created = toRoom(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/rooms/:id` */
export async function updateRoom(id: number, changes: RoomUpdate): Promise<Room> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(roomsWrites.update(id), () =>
    prisma.room.update({ where: { id }, data }),
  )
  const updated = toRoom(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/rooms/:id` */
export async function deleteRoom(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(roomsWrites.delete(id), () => prisma.room.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
