// Made by pylight from pylight.yaml, table readings.
import { readingsHooks as hooks } from '../../custom/readings.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import {
  type Reading,
  type ReadingCreate,
  type ReadingsQuery,
  type ReadingUpdate,
  toReading,
} from './readings.schema.js'

/** `GET /api/readings` */
export async function listReadings(
  query: ReadingsQuery,
  context: Context = {},
): Promise<CachedBody> {
  return cache.skip(() => findReadingPage(query, context))
}

/** A page of rows, from the database. */
export async function findReadingPage(
  query: ReadingsQuery,
  context: Context = {},
): Promise<PageOf<Reading>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.reading.findMany({ where, orderBy, skip, take }),
    db.reading.count({ where }),
  ])
  return pageOf(rows.map(toReading), total, query)
}

/** `GET /api/readings/:id` */
export async function getReading(id: number, context: Context = {}): Promise<CachedBody> {
  return cache.skip(async () => {
    const row = await findReading(id, context)
    return found(row, 'readings', id)
  })
}

/** One row, from the database. */
export async function findReading(id: number, context: Context = {}): Promise<Reading | undefined> {
  const db = databaseOf(context)
  const row = await db.reading.findUnique({ where: { id } })
  return row ? toReading(row) : undefined
}

/** `POST /api/readings` */
export async function createReading(
  values: ReadingCreate,
  context: Context = {},
): Promise<Reading> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await db.reading.create({ data })
  const created = toReading(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/readings/:id` */
export async function updateReading(
  id: number,
  changes: ReadingUpdate,
  context: Context = {},
): Promise<Reading> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await orNotFound(db.reading.update({ where: { id }, data }), 'readings', id)
  const updated = toReading(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/readings/:id` */
export async function deleteReading(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await orNotFound(db.reading.delete({ where: { id } }), 'readings', id)
  await hooks.afterDelete?.(id, { db })
}
