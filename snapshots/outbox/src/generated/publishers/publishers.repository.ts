// Made by pylight from pylight.yaml, table publishers.
import { publishersHooks as hooks } from '../../custom/publishers.js'
import { found } from '../shared/api-error.js'
import type { Visitor } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { publishersWrites } from './publishers.cache.js'
import {
  type Publisher,
  type PublisherCreate,
  type PublishersQuery,
  type PublisherUpdate,
  toPublisher,
} from './publishers.schema.js'

/** `GET /api/publishers` */
export async function listPublishers(
  query: PublishersQuery,
  context: Visitor = {},
): Promise<CachedBody> {
  return cache.skip(() => findPublisherPage(query, context))
}

/** A page of rows, from the database. */
export async function findPublisherPage(
  query: PublishersQuery,
  context: Visitor = {},
): Promise<PageOf<Publisher>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.publisher.findMany({ where, orderBy, skip, take }),
    db.publisher.count({ where }),
  ])
  return pageOf(rows.map(toPublisher), total, query)
}

/** `GET /api/publishers/:id` */
export async function getPublisher(id: number, context: Visitor = {}): Promise<CachedBody> {
  return cache.skip(async () => {
    const row = await findPublisher(id, context)
    return found(row, 'publishers', id)
  })
}

/** One row, from the database. */
export async function findPublisher(
  id: number,
  context: Visitor = {},
): Promise<Publisher | undefined> {
  const db = databaseOf(context)
  const row = await db.publisher.findUnique({ where: { id } })
  return row ? toPublisher(row) : undefined
}

/** `POST /api/publishers` */
export async function createPublisher(
  values: PublisherCreate,
  context: Visitor = {},
): Promise<Publisher> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await db.publisher.create({ data })
  const created = toPublisher(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/publishers/:id` */
export async function updatePublisher(
  id: number,
  changes: PublisherUpdate,
  context: Visitor = {},
): Promise<Publisher> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  const row = await orNotFound(db.publisher.update({ where: { id }, data }), 'publishers', id)
  const updated = toPublisher(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/publishers/:id` */
export async function deletePublisher(id: number, context: Visitor = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(publishersWrites.delete(), () =>
    orNotFound(db.publisher.delete({ where: { id } }), 'publishers', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
