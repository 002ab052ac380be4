// Made by pylight from pylight.yaml, table stadiums.
import { stadiumsHooks as hooks } from '../../custom/stadiums.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { stadiumsKeys, stadiumsTtl, stadiumsWrites } from './stadiums.cache.js'
import {
  type Stadium,
  type StadiumCreate,
  type StadiumsQuery,
  type StadiumUpdate,
  toStadium,
} from './stadiums.schema.js'

/** `GET /api/stadiums` */
export async function listStadiums(
  query: StadiumsQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(stadiumsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['stadiums'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, stadiumsTtl.list, () => findStadiumPage(query, context))
}

/** A page of rows, from the database. */
export async function findStadiumPage(
  query: StadiumsQuery,
  context: Context = {},
): Promise<PageOf<Stadium>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.stadium.findMany({ where, orderBy, skip, take }),
    db.stadium.count({ where }),
  ])
  return pageOf(rows.map(toStadium), total, query)
}

/** `GET /api/stadiums/:team_code` */
export async function getStadium(team_code: string, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(stadiumsKeys.item(team_code), {
    endpoint: 'item',
    rowsOf: ['stadiums'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, stadiumsTtl.item, async () => {
    const row = await findStadium(team_code, context)
    return found(row, 'stadiums', team_code)
  })
}

/** One row, from the database. */
export async function findStadium(
  team_code: string,
  context: Context = {},
): Promise<Stadium | undefined> {
  const db = databaseOf(context)
  const row = await db.stadium.findFirst({ where: { team_code } })
  return row ? toStadium(row) : undefined
}

/** `POST /api/stadiums` */
export async function createStadium(
  values: StadiumCreate,
  context: Context = {},
): Promise<Stadium> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(stadiumsWrites.create(), () => db.stadium.create({ data }))
  const created = toStadium(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/stadiums/:team_code` */
export async function updateStadium(
  team_code: string,
  changes: StadiumUpdate,
  context: Context = {},
): Promise<Stadium> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(team_code, changes, { db })) ?? changes
  const row = await cache.write(stadiumsWrites.update(team_code), () =>
    orNotFound(db.stadium.update({ where: { team_code }, data }), 'stadiums', team_code),
  )
  const updated = toStadium(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/stadiums/:team_code` */
export async function deleteStadium(team_code: string, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(team_code, { db })
  await cache.write(stadiumsWrites.delete(team_code), () =>
    orNotFound(db.stadium.delete({ where: { team_code } }), 'stadiums', team_code),
  )
  await hooks.afterDelete?.(team_code, { db })
}
