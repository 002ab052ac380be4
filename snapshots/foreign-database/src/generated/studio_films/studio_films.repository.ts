// Made by pylight from pylight.yaml, table studio_films.
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { studioFilmsKeys, studioFilmsTtl } from './studio_films.cache.js'
import { type StudioFilm, type StudioFilmsQuery, toStudioFilm } from './studio_films.schema.js'

/** `GET /api/studio_films` */
export async function listStudioFilms(
  query: StudioFilmsQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(studioFilmsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['studio_films'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, studioFilmsTtl.list, () => findStudioFilmPage(query, context))
}

/** A page of rows, from the database. */
export async function findStudioFilmPage(
  query: StudioFilmsQuery,
  context: Context = {},
): Promise<PageOf<StudioFilm>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.studioFilm.findMany({ where, orderBy, skip, take }),
    db.studioFilm.count({ where }),
  ])
  return pageOf(rows.map(toStudioFilm), total, query)
}

/** `GET /api/studio_films/:studio_id` */
export async function getStudioFilm(studio_id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(studioFilmsKeys.item(studio_id), {
    endpoint: 'item',
    rowsOf: ['studio_films'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, studioFilmsTtl.item, async () => {
    const row = await findStudioFilm(studio_id, context)
    return found(row, 'studio_films', studio_id)
  })
}

/** One row, from the database. */
export async function findStudioFilm(
  studio_id: number,
  context: Context = {},
): Promise<StudioFilm | undefined> {
  const db = databaseOf(context)
  const row = await db.studioFilm.findFirst({ where: { studio_id } })
  return row ? toStudioFilm(row) : undefined
}
