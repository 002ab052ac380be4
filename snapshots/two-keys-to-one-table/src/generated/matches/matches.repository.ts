// Made by pylight from pylight.yaml, table matches.
import { matchesHooks as hooks } from '../../custom/matches.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { matchesKeys, matchesTtl, matchesWrites } from './matches.cache.js'
import {
  type Match,
  type MatchCreate,
  type MatchesQuery,
  type MatchUpdate,
  toMatch,
} from './matches.schema.js'

/** `GET /api/matches` */
export async function listMatches(query: MatchesQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(matchesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['matches'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, matchesTtl.list, () => findMatchPage(query, context))
}

/** A page of rows, from the database. */
export async function findMatchPage(
  query: MatchesQuery,
  context: Context = {},
): Promise<PageOf<Match>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.match.findMany({ where, orderBy, skip, take }),
    db.match.count({ where }),
  ])
  return pageOf(rows.map(toMatch), total, query)
}

/** `GET /api/matches/:id` */
export async function getMatch(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(matchesKeys.item(id), { endpoint: 'item', rowsOf: ['matches'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, matchesTtl.item, async () => {
    const row = await findMatch(id, context)
    return found(row, 'matches', id)
  })
}

/** One row, from the database. */
export async function findMatch(id: number, context: Context = {}): Promise<Match | undefined> {
  const db = databaseOf(context)
  const row = await db.match.findUnique({ where: { id } })
  return row ? toMatch(row) : undefined
}

/** `POST /api/matches` */
export async function createMatch(values: MatchCreate, context: Context = {}): Promise<Match> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(matchesWrites.create(), () => db.match.create({ data }))
  const created = toMatch(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/matches/:id` */
export async function updateMatch(
  id: number,
  changes: MatchUpdate,
  context: Context = {},
): Promise<Match> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(matchesWrites.update(id), () =>
    orNotFound(db.match.update({ where: { id }, data }), 'matches', id),
  )
  const updated = toMatch(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/matches/:id` */
export async function deleteMatch(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(matchesWrites.delete(id), () =>
    orNotFound(db.match.delete({ where: { id } }), 'matches', id),
  )
  await hooks.afterDelete?.(id, { db })
}
