// Made by pylight from pylight.yaml, table teams.
import { teamsHooks as hooks } from '../../custom/teams.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { teamsKeys, teamsTtl, teamsWrites } from './teams.cache.js'
import {
  type Team,
  type TeamCreate,
  type TeamsQuery,
  type TeamUpdate,
  toTeam,
} from './teams.schema.js'

/** `GET /api/teams` */
export async function listTeams(query: TeamsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(teamsKeys.list(query), { listsOf: ['teams'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, teamsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.team.findMany({ where, orderBy, skip, take }),
      prisma.team.count({ where }),
    ])
    return pageOf(rows.map(toTeam), total, query)
  })
}

/** `GET /api/teams/:id` */
export async function getTeam(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(teamsKeys.item(id), { rowsOf: ['teams'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, teamsTtl.item, async () => {
    const row = await prisma.team.findUnique({ where: { id } })
    return row ? toTeam(row) : notFound('teams', id)
  })
}

/** `POST /api/teams` */
export async function createTeam(values: TeamCreate): Promise<Team> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(teamsWrites.create, () => prisma.team.create({ data }))
  const created = toTeam(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/teams/:id` */
export async function updateTeam(id: number, changes: TeamUpdate): Promise<Team> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const stale = 'code' in data ? teamsWrites.updateKey(id) : teamsWrites.update(id)
  const row = await cache.write(stale, () => prisma.team.update({ where: { id }, data }))
  const updated = toTeam(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/teams/:id` */
export async function deleteTeam(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(teamsWrites.delete(id), () => prisma.team.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
