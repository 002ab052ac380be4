// Made by pylight from pylight.yaml, table players.
import { playersHooks as hooks } from '../../custom/players.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { playersKeys, playersTtl, playersWrites } from './players.cache.js'
import {
  type Player,
  type PlayerCreate,
  type PlayersQuery,
  type PlayerUpdate,
  toPlayer,
} from './players.schema.js'

/** `GET /api/players` */
export async function listPlayers(query: PlayersQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(playersKeys.list(query), {
    endpoint: 'list',
    listsOf: ['players'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, playersTtl.list, () => findPlayerPage(query, context))
}

/** A page of rows, from the database. */
export async function findPlayerPage(
  query: PlayersQuery,
  context: Context = {},
): Promise<PageOf<Player>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.player.findMany({ where, orderBy, skip, take }),
    db.player.count({ where }),
  ])
  return pageOf(rows.map(toPlayer), total, query)
}

/** `GET /api/players/:id` */
export async function getPlayer(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(playersKeys.item(id), { endpoint: 'item', rowsOf: ['players'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, playersTtl.item, async () => {
    const row = await findPlayer(id, context)
    return found(row, 'players', id)
  })
}

/** One row, from the database. */
export async function findPlayer(id: number, context: Context = {}): Promise<Player | undefined> {
  const db = databaseOf(context)
  const row = await db.player.findUnique({ where: { id } })
  return row ? toPlayer(row) : undefined
}

/** `POST /api/players` */
export async function createPlayer(values: PlayerCreate, context: Context = {}): Promise<Player> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(playersWrites.create(), () => db.player.create({ data }))
  const created = toPlayer(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/players/:id` */
export async function updatePlayer(
  id: number,
  changes: PlayerUpdate,
  context: Context = {},
): Promise<Player> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(playersWrites.update(id), () =>
    orNotFound(db.player.update({ where: { id }, data }), 'players', id),
  )
  const updated = toPlayer(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/players/:id` */
export async function deletePlayer(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(playersWrites.delete(id), () =>
    orNotFound(db.player.delete({ where: { id } }), 'players', id),
  )
  await hooks.afterDelete?.(id, { db })
}
