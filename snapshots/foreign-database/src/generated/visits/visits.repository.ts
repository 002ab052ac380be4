// Made by pylight from pylight.yaml, table visits.
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { toVisit, type Visit, type VisitsQuery } from './visits.schema.js'

/** `GET /api/visits` */
export async function listVisits(query: VisitsQuery, context: Context = {}): Promise<CachedBody> {
  return cache.skip(() => findVisitPage(query, context))
}

/** A page of rows, from the database. */
export async function findVisitPage(
  query: VisitsQuery,
  context: Context = {},
): Promise<PageOf<Visit>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.visit.findMany({ where, orderBy, skip, take }),
    db.visit.count({ where }),
  ])
  return pageOf(rows.map(toVisit), total, query)
}
