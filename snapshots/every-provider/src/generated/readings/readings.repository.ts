// Made by pylight from pylight.yaml, table readings.
import { readingsHooks as hooks } from '../../custom/readings.js'
import { found } from '../shared/api-error.js'
import { allowed, readable } from '../shared/auth/columns.js'
import type { Caller, Visitor } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { readingsKeys, readingsTtl, readingsWrites } from './readings.cache.js'
import { readingsReaders } from './readings.columns.js'
import {
  type ReadingAnswer,
  type ReadingCreate,
  type ReadingsQuery,
  type ReadingUpdate,
  toReading,
} from './readings.schema.js'

/** `GET /api/readings` */
export async function listReadings(
  query: ReadingsQuery,
  context: Visitor = {},
): Promise<CachedBody> {
  const reads = allowed(readingsReaders, context)
  const entry = await cache.lookUp(readingsKeys.list(query, reads), {
    endpoint: 'list',
    listsOf: ['readings'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, readingsTtl.list, () => findReadingPage(query, context))
}

/** A page of rows, from the database. */
export async function findReadingPage(
  query: ReadingsQuery,
  context: Visitor = {},
): Promise<PageOf<ReadingAnswer>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.reading.findMany({ where, orderBy, skip, take }),
    db.reading.count({ where }),
  ])
  const items = rows.map((row) => readable(toReading(row), readingsReaders, context))
  return pageOf(items, total, query)
}

/** `GET /api/readings/:caller/:context` */
export async function getReading(
  caller_value: string,
  context_value: number,
  context: Visitor = {},
): Promise<CachedBody> {
  const reads = allowed(readingsReaders, context)
  const entry = await cache.lookUp(readingsKeys.item(caller_value, context_value, reads), {
    endpoint: 'item',
    rowsOf: ['readings'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, readingsTtl.item, async () => {
    const row = await findReading(caller_value, context_value, context)
    return found(row, 'readings', caller_value, context_value)
  })
}

/** One row, from the database. */
export async function findReading(
  caller_value: string,
  context_value: number,
  context: Visitor = {},
): Promise<ReadingAnswer | undefined> {
  const db = databaseOf(context)
  const row = await db.reading.findFirst({
    where: { caller: caller_value, context: context_value },
  })
  return row ? readable(toReading(row), readingsReaders, context) : undefined
}

/** `POST /api/readings` */
export async function createReading(
  values: ReadingCreate,
  context: Caller,
): Promise<ReadingAnswer> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(readingsWrites.create(), () => db.reading.create({ data }))
  const created = toReading(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return readable(created, readingsReaders, context)
}

/** `PUT` and `PATCH /api/readings/:caller/:context` */
export async function updateReading(
  caller_value: string,
  context_value: number,
  changes: ReadingUpdate,
  context: Caller<'admin' | "night's watch">,
): Promise<ReadingAnswer> {
  const db = databaseOf(context)
  const data =
    (await hooks.beforeUpdate?.(caller_value, context_value, changes, { ...context, db })) ??
    changes
  const row = await cache.write(readingsWrites.update(caller_value, context_value), () =>
    orNotFound(
      db.reading.update({
        where: { caller_context: { caller: caller_value, context: context_value } },
        data,
      }),
      'readings',
      caller_value,
      context_value,
    ),
  )
  const updated = toReading(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return readable(updated, readingsReaders, context)
}

/** `DELETE /api/readings/:caller/:context` */
export async function deleteReading(
  caller_value: string,
  context_value: number,
  context: Caller<'admin'>,
): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(caller_value, context_value, { ...context, db })
  await cache.write(readingsWrites.delete(caller_value, context_value), () =>
    orNotFound(
      db.reading.delete({
        where: { caller_context: { caller: caller_value, context: context_value } },
      }),
      'readings',
      caller_value,
      context_value,
    ),
  )
  await hooks.afterDelete?.(caller_value, context_value, { ...context, db })
}
