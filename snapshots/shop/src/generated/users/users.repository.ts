// Made by pylight from pylight.yaml, table users.
import { usersHooks as hooks } from '../../custom/users.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { usersKeys, usersTtl, usersWrites } from './users.cache.js'
import {
  toUser,
  type User,
  type UserChanges,
  type UserInsert,
  type UsersQuery,
} from './users.schema.js'

/** `GET /api/users` */
export async function listUsers(query: UsersQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(usersKeys.list(query), { endpoint: 'list', listsOf: ['users'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, usersTtl.list, () => findUserPage(query, context))
}

/** A page of rows, from the database. */
export async function findUserPage(
  query: UsersQuery,
  context: Context = {},
): Promise<PageOf<User>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.user.findMany({ where, orderBy, skip, take }),
    db.user.count({ where }),
  ])
  return pageOf(rows.map(toUser), total, query)
}

/** `GET /api/users/:id` */
export async function getUser(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(usersKeys.item(id), { endpoint: 'item', rowsOf: ['users'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, usersTtl.item, async () => {
    const row = await findUser(id, context)
    return found(row, 'users', id)
  })
}

/** One row, from the database. */
export async function findUser(id: number, context: Context = {}): Promise<User | undefined> {
  const db = databaseOf(context)
  const row = await db.user.findUnique({ where: { id } })
  return row ? toUser(row) : undefined
}

/** `POST /api/users` */
export async function createUser(values: UserInsert, context: Context = {}): Promise<User> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(usersWrites.create(), () => db.user.create({ data }))
  const created = toUser(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/users/:id` */
export async function updateUser(
  id: number,
  changes: UserChanges,
  context: Context = {},
): Promise<User> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(usersWrites.update(id), () =>
    orNotFound(db.user.update({ where: { id }, data }), 'users', id),
  )
  const updated = toUser(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/users/:id` */
export async function deleteUser(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(usersWrites.delete(id), () =>
    orNotFound(db.user.delete({ where: { id } }), 'users', id),
  )
  await hooks.afterDelete?.(id, { db })
}
