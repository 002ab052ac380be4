// Made by pylight from pylight.yaml, table readings.
import { readingsHooks as hooks } from '../../custom/readings.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import {
  type Reading,
  type ReadingCreate,
  type ReadingsQuery,
  type ReadingUpdate,
  toReading,
} from './readings.schema.js'

/** `GET /api/readings` */
export async function listReadings(query: ReadingsQuery): Promise<CachedBody> {
  return cache.skip(async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.reading.findMany({ where, orderBy, skip, take }),
      prisma.reading.count({ where }),
    ])
    return pageOf(rows.map(toReading), total, query)
  })
}

/** `GET /api/readings/:id` */
export async function getReading(id: number): Promise<CachedBody> {
  return cache.skip(async () => {
    const row = await prisma.reading.findUnique({ where: { id } })
    return row ? toReading(row) : notFound('readings', id)
  })
}

/** `POST /api/readings` */
export async function createReading(values: ReadingCreate): Promise<Reading> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await prisma.reading.create({ data })
  const created = toReading(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/readings/:id` */
export async function updateReading(id: number, changes: ReadingUpdate): Promise<Reading> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await prisma.reading.update({ where: { id }, data })
  const updated = toReading(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/readings/:id` */
export async function deleteReading(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await prisma.reading.delete({ where: { id } })
  await hooks.afterDelete?.(id)
}
