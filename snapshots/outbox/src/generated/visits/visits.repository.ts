// Made by pylight from pylight.yaml, table visits.
import { visitsHooks as hooks } from '../../custom/visits.js'
import { found } from '../shared/api-error.js'
import type { Visitor } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { visitsKeys, visitsTtl, visitsWrites } from './visits.cache.js'
import {
  toVisit,
  type Visit,
  type VisitChanges,
  type VisitInsert,
  type VisitsQuery,
} from './visits.schema.js'

/** `GET /api/visits` */
export async function listVisits(query: VisitsQuery, context: Visitor = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(visitsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['visits'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, visitsTtl.list, () => findVisitPage(query, context))
}

/** A page of rows, from the database. */
export async function findVisitPage(
  query: VisitsQuery,
  context: Visitor = {},
): Promise<PageOf<Visit>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.visit.findMany({ where, orderBy, skip, take }),
    db.visit.count({ where }),
  ])
  return pageOf(rows.map(toVisit), total, query)
}

/** `GET /api/visits/:id` */
export async function getVisit(id: string, context: Visitor = {}): Promise<CachedBody> {
  return cache.skip(async () => {
    const row = await findVisit(id, context)
    return found(row, 'visits', id)
  })
}

/** One row, from the database. */
export async function findVisit(id: string, context: Visitor = {}): Promise<Visit | undefined> {
  const db = databaseOf(context)
  const row = await db.visit.findUnique({ where: { id } })
  return row ? toVisit(row) : undefined
}

/** `POST /api/visits` */
export async function createVisit(values: VisitInsert, context: Visitor = {}): Promise<Visit> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(visitsWrites.create(), () => db.visit.create({ data }))
  const created = toVisit(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/visits/:id` */
export async function updateVisit(
  id: string,
  changes: VisitChanges,
  context: Visitor = {},
): Promise<Visit> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  const row = await cache.write(visitsWrites.update(), () =>
    orNotFound(db.visit.update({ where: { id }, data }), 'visits', id),
  )
  const updated = toVisit(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/visits/:id` */
export async function deleteVisit(id: string, context: Visitor = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(visitsWrites.delete(), () =>
    orNotFound(db.visit.delete({ where: { id } }), 'visits', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
