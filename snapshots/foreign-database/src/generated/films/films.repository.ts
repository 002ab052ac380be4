// Made by pylight from pylight.yaml, table films.
import { filmsHooks as hooks } from '../../custom/films.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { filmsKeys, filmsTtl, filmsWrites } from './films.cache.js'
import {
  type Film,
  type FilmCreate,
  type FilmsQuery,
  type FilmUpdate,
  toFilm,
} from './films.schema.js'

/** `GET /api/films` */
export async function listFilms(query: FilmsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(filmsKeys.list(query), { endpoint: 'list', listsOf: ['films'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, filmsTtl.list, () => findFilmPage(query, context))
}

/** A page of rows, from the database. */
export async function findFilmPage(
  query: FilmsQuery,
  context: Context = {},
): Promise<PageOf<Film>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.film.findMany({ where, orderBy, skip, take }),
    db.film.count({ where }),
  ])
  return pageOf(rows.map(toFilm), total, query)
}

/** `GET /api/films/:id` */
export async function getFilm(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(filmsKeys.item(id), { endpoint: 'item', rowsOf: ['films'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, filmsTtl.item, async () => {
    const row = await findFilm(id, context)
    return found(row, 'films', id)
  })
}

/** One row, from the database. */
export async function findFilm(id: number, context: Context = {}): Promise<Film | undefined> {
  const db = databaseOf(context)
  const row = await db.film.findUnique({ where: { id } })
  return row ? toFilm(row) : undefined
}

/** `POST /api/films` */
export async function createFilm(values: FilmCreate, context: Context = {}): Promise<Film> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(filmsWrites.create(), () => db.film.create({ data }))
  const created = toFilm(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/films/:id` */
export async function updateFilm(
  id: number,
  changes: FilmUpdate,
  context: Context = {},
): Promise<Film> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(filmsWrites.update(id), () =>
    orNotFound(db.film.update({ where: { id }, data }), 'films', id),
  )
  const updated = toFilm(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/films/:id` */
export async function deleteFilm(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(filmsWrites.delete(id), () =>
    orNotFound(db.film.delete({ where: { id } }), 'films', id),
  )
  await hooks.afterDelete?.(id, { db })
}
