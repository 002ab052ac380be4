// Made by pylight from pylight.yaml, table matches.
import { matchesHooks as hooks } from '../../custom/matches.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { matchesKeys, matchesTtl, matchesWrites } from './matches.cache.js'
import {
  type Match,
  type MatchCreate,
  type MatchesQuery,
  type MatchUpdate,
  toMatch,
} from './matches.schema.js'

/** `GET /api/matches` */
export async function listMatches(query: MatchesQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(matchesKeys.list(query), { listsOf: ['matches'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, matchesTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.match.findMany({ where, orderBy, skip, take }),
      prisma.match.count({ where }),
    ])
    return pageOf(rows.map(toMatch), total, query)
  })
}

/** `GET /api/matches/:id` */
export async function getMatch(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(matchesKeys.item(id), { rowsOf: ['matches'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, matchesTtl.item, async () => {
    const row = await prisma.match.findUnique({ where: { id } })
    return row ? toMatch(row) : notFound('matches', id)
  })
}

/** `POST /api/matches` */
export async function createMatch(values: MatchCreate): Promise<Match> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(matchesWrites.create, () => prisma.match.create({ data }))
  const created = toMatch(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/matches/:id` */
export async function updateMatch(id: number, changes: MatchUpdate): Promise<Match> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(matchesWrites.update(id), () =>
    prisma.match.update({ where: { id }, data }),
  )
  const updated = toMatch(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/matches/:id` */
export async function deleteMatch(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(matchesWrites.delete(id), () => prisma.match.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
