// Made by pylight from pylight.yaml, table teams.
import { teamsHooks as hooks } from '../../custom/teams.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { teamsKeys, teamsTtl, teamsWrites } from './teams.cache.js'
import {
  type Team,
  type TeamCreate,
  type TeamsQuery,
  type TeamUpdate,
  toTeam,
} from './teams.schema.js'

/** `GET /api/teams` */
export async function listTeams(query: TeamsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(teamsKeys.list(query), { endpoint: 'list', listsOf: ['teams'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, teamsTtl.list, () => findTeamPage(query, context))
}

/** A page of rows, from the database. */
export async function findTeamPage(
  query: TeamsQuery,
  context: Context = {},
): Promise<PageOf<Team>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.team.findMany({ where, orderBy, skip, take }),
    db.team.count({ where }),
  ])
  return pageOf(rows.map(toTeam), total, query)
}

/** `GET /api/teams/:id` */
export async function getTeam(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(teamsKeys.item(id), { endpoint: 'item', rowsOf: ['teams'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, teamsTtl.item, async () => {
    const row = await findTeam(id, context)
    return found(row, 'teams', id)
  })
}

/** One row, from the database. */
export async function findTeam(id: number, context: Context = {}): Promise<Team | undefined> {
  const db = databaseOf(context)
  const row = await db.team.findUnique({ where: { id } })
  return row ? toTeam(row) : undefined
}

/** `POST /api/teams` */
export async function createTeam(values: TeamCreate, context: Context = {}): Promise<Team> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(teamsWrites.create(), () => db.team.create({ data }))
  const created = toTeam(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/teams/:id` */
export async function updateTeam(
  id: number,
  changes: TeamUpdate,
  context: Context = {},
): Promise<Team> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const stale = 'code' in data ? teamsWrites.updateKey(id) : teamsWrites.update(id)
  const row = await cache.write(stale, () =>
    orNotFound(db.team.update({ where: { id }, data }), 'teams', id),
  )
  const updated = toTeam(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/teams/:id` */
export async function deleteTeam(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(teamsWrites.delete(id), () =>
    orNotFound(db.team.delete({ where: { id } }), 'teams', id),
  )
  await hooks.afterDelete?.(id, { db })
}
