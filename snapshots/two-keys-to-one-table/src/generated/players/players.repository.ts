// Made by pylight from pylight.yaml, table players.
import { playersHooks as hooks } from '../../custom/players.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { playersKeys, playersTtl, playersWrites } from './players.cache.js'
import {
  type Player,
  type PlayerCreate,
  type PlayersQuery,
  type PlayerUpdate,
  toPlayer,
} from './players.schema.js'

/** `GET /api/players` */
export async function listPlayers(query: PlayersQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(playersKeys.list(query), { listsOf: ['players'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, playersTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.player.findMany({ where, orderBy, skip, take }),
      prisma.player.count({ where }),
    ])
    return pageOf(rows.map(toPlayer), total, query)
  })
}

/** `GET /api/players/:id` */
export async function getPlayer(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(playersKeys.item(id), { rowsOf: ['players'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, playersTtl.item, async () => {
    const row = await prisma.player.findUnique({ where: { id } })
    return row ? toPlayer(row) : notFound('players', id)
  })
}

/** `POST /api/players` */
export async function createPlayer(values: PlayerCreate): Promise<Player> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(playersWrites.create, () => prisma.player.create({ data }))
  const created = toPlayer(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/players/:id` */
export async function updatePlayer(id: number, changes: PlayerUpdate): Promise<Player> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(playersWrites.update(id), () =>
    prisma.player.update({ where: { id }, data }),
  )
  const updated = toPlayer(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/players/:id` */
export async function deletePlayer(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(playersWrites.delete(id), () => prisma.player.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
