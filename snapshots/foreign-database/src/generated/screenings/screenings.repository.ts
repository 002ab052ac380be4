// Made by pylight from pylight.yaml, table screenings.
import { screeningsHooks as hooks } from '../../custom/screenings.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { screeningsKeys, screeningsTtl, screeningsWrites } from './screenings.cache.js'
import {
  type Screening,
  type ScreeningCreate,
  type ScreeningsQuery,
  type ScreeningUpdate,
  toScreening,
} from './screenings.schema.js'

/** `GET /api/screenings` */
export async function listScreenings(
  query: ScreeningsQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(screeningsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['screenings'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, screeningsTtl.list, () => findScreeningPage(query, context))
}

/** A page of rows, from the database. */
export async function findScreeningPage(
  query: ScreeningsQuery,
  context: Context = {},
): Promise<PageOf<Screening>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.screening.findMany({ where, orderBy, skip, take }),
    db.screening.count({ where }),
  ])
  return pageOf(rows.map(toScreening), total, query)
}

/** `GET /api/screenings/:screen/:no` */
export async function getScreening(
  screen: number,
  no: number,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(screeningsKeys.item(screen, no), {
    endpoint: 'item',
    rowsOf: ['screenings'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, screeningsTtl.item, async () => {
    const row = await findScreening(screen, no, context)
    return found(row, 'screenings', screen, no)
  })
}

/** One row, from the database. */
export async function findScreening(
  screen: number,
  no: number,
  context: Context = {},
): Promise<Screening | undefined> {
  const db = databaseOf(context)
  const row = await db.screening.findUnique({ where: { screen_no: { screen, no } } })
  return row ? toScreening(row) : undefined
}

/** `POST /api/screenings` */
export async function createScreening(
  values: ScreeningCreate,
  context: Context = {},
): Promise<Screening> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(screeningsWrites.create(), () => db.screening.create({ data }))
  const created = toScreening(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/screenings/:screen/:no` */
export async function updateScreening(
  screen: number,
  no: number,
  changes: ScreeningUpdate,
  context: Context = {},
): Promise<Screening> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(screen, no, changes, { db })) ?? changes
  const row = await cache.write(screeningsWrites.update(screen, no), () =>
    orNotFound(
      db.screening.update({ where: { screen_no: { screen, no } }, data }),
      'screenings',
      screen,
      no,
    ),
  )
  const updated = toScreening(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/screenings/:screen/:no` */
export async function deleteScreening(
  screen: number,
  no: number,
  context: Context = {},
): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(screen, no, { db })
  await cache.write(screeningsWrites.delete(screen, no), () =>
    orNotFound(
      db.screening.delete({ where: { screen_no: { screen, no } } }),
      'screenings',
      screen,
      no,
    ),
  )
  await hooks.afterDelete?.(screen, no, { db })
}
