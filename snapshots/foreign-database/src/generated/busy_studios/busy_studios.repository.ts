// Made by pylight from pylight.yaml, table busy_studios.
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { busyStudiosKeys, busyStudiosTtl } from './busy_studios.cache.js'
import { type BusyStudio, type BusyStudiosQuery, toBusyStudio } from './busy_studios.schema.js'

/** `GET /api/busy_studios` */
export async function listBusyStudios(
  query: BusyStudiosQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(busyStudiosKeys.list(query), {
    endpoint: 'list',
    listsOf: ['busy_studios'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, busyStudiosTtl.list, () => findBusyStudioPage(query, context))
}

/** A page of rows, from the database. */
export async function findBusyStudioPage(
  query: BusyStudiosQuery,
  context: Context = {},
): Promise<PageOf<BusyStudio>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.busyStudio.findMany({ where, orderBy, skip, take }),
    db.busyStudio.count({ where }),
  ])
  return pageOf(rows.map(toBusyStudio), total, query)
}
