// Made by pylight from pylight.yaml, table moments.
import { momentsHooks as hooks } from '../../custom/moments.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import * as moments from '../shared/moments.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { momentsKeys, momentsTtl, momentsWrites } from './moments.cache.js'
import {
  type Moment,
  type MomentChanges,
  type MomentInsert,
  type MomentsQuery,
  toMoment,
} from './moments.schema.js'

/** `GET /api/moments` */
export async function listMoments(query: MomentsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(momentsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['moments'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, momentsTtl.list, () => findMomentPage(query, context))
}

/** A page of rows, from the database. */
export async function findMomentPage(
  query: MomentsQuery,
  context: Context = {},
): Promise<PageOf<Moment>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.moment.findMany({ where, orderBy, skip, take }),
    db.moment.count({ where }),
  ])
  return pageOf(rows.map(toMoment), total, query)
}

/** `GET /api/moments/:instant/:local` */
export async function getMoment(
  instant: string,
  local: string,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(momentsKeys.item(instant, local), {
    endpoint: 'item',
    rowsOf: ['moments'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, momentsTtl.item, async () => {
    const row = await findMoment(instant, local, context)
    return found(row, 'moments', instant, local)
  })
}

/** One row, from the database. */
export async function findMoment(
  instant: string,
  local: string,
  context: Context = {},
): Promise<Moment | undefined> {
  const db = databaseOf(context)
  const row = await db.moment.findFirst({ where: { instant, local } })
  return row ? toMoment(row) : undefined
}

/** `POST /api/moments` */
export async function createMoment(values: MomentInsert, context: Context = {}): Promise<Moment> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(momentsWrites.create(), () =>
    db.moment.create({ data: { updated_at: moments.now(moments.datetime(6), 6), ...data } }),
  )
  const created = toMoment(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/moments/:instant/:local` */
export async function updateMoment(
  instant: string,
  local: string,
  changes: MomentChanges,
  context: Context = {},
): Promise<Moment> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(instant, local, changes, { db })) ?? changes
  const row = await cache.write(momentsWrites.update(instant, local), () =>
    orNotFound(
      db.moment.update({
        where: { instant_local: { instant, local } },
        data: { updated_at: moments.now(moments.datetime(6), 6), ...data },
      }),
      'moments',
      instant,
      local,
    ),
  )
  const updated = toMoment(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/moments/:instant/:local` */
export async function deleteMoment(
  instant: string,
  local: string,
  context: Context = {},
): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(instant, local, { db })
  await cache.write(momentsWrites.delete(instant, local), () =>
    orNotFound(
      db.moment.delete({ where: { instant_local: { instant, local } } }),
      'moments',
      instant,
      local,
    ),
  )
  await hooks.afterDelete?.(instant, local, { db })
}
