// Made by pylight from pylight.yaml, table users.
import { usersHooks as hooks } from '../../custom/users.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { usersKeys, usersTtl, usersWrites } from './users.cache.js'
import {
  toUser,
  type User,
  type UserCreate,
  type UsersQuery,
  type UserUpdate,
} from './users.schema.js'

/** `GET /api/users` */
export async function listUsers(query: UsersQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(usersKeys.list(query), { listsOf: ['users'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, usersTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.user.findMany({ where, orderBy, skip, take }),
      prisma.user.count({ where }),
    ])
    return pageOf(rows.map(toUser), total, query)
  })
}

/** `GET /api/users/:id` */
export async function getUser(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(usersKeys.item(id), { rowsOf: ['users'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, usersTtl.item, async () => {
    const row = await prisma.user.findUnique({ where: { id } })
    return row ? toUser(row) : notFound('users', id)
  })
}

/** `POST /api/users` */
export async function createUser(values: UserCreate): Promise<User> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(usersWrites.create, () => prisma.user.create({ data }))
  const created = toUser(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/users/:id` */
export async function updateUser(id: number, changes: UserUpdate): Promise<User> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(usersWrites.update(id), () =>
    prisma.user.update({ where: { id }, data }),
  )
  const updated = toUser(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/users/:id` */
export async function deleteUser(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(usersWrites.delete(id), () => prisma.user.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
