// Made by pylight from pylight.yaml, table rating_notes.
import { ratingNotesHooks as hooks } from '../../custom/rating_notes.js'
import type { Rating } from '../prisma/client.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import * as enums from '../shared/enums.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { ratingNotesKeys, ratingNotesTtl, ratingNotesWrites } from './rating_notes.cache.js'
import {
  type RatingNote,
  type RatingNoteCreate,
  type RatingNotesQuery,
  type RatingNoteUpdate,
  toRatingNote,
} from './rating_notes.schema.js'

/** `GET /api/rating_notes` */
export async function listRatingNotes(
  query: RatingNotesQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(ratingNotesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['rating_notes'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, ratingNotesTtl.list, () => findRatingNotePage(query, context))
}

/** A page of rows, from the database. */
export async function findRatingNotePage(
  query: RatingNotesQuery,
  context: Context = {},
): Promise<PageOf<RatingNote>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.ratingNote.findMany({ where, orderBy, skip, take }),
    db.ratingNote.count({ where }),
  ])
  return pageOf(rows.map(toRatingNote), total, query)
}

/** `GET /api/rating_notes/:rating` */
export async function getRatingNote(rating: Rating, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(ratingNotesKeys.item(rating), {
    endpoint: 'item',
    rowsOf: ['rating_notes'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, ratingNotesTtl.item, async () => {
    const row = await findRatingNote(rating, context)
    return found(row, 'rating_notes', enums.ratingTexts[rating])
  })
}

/** One row, from the database. */
export async function findRatingNote(
  rating: Rating,
  context: Context = {},
): Promise<RatingNote | undefined> {
  const db = databaseOf(context)
  const row = await db.ratingNote.findFirst({ where: { rating } })
  return row ? toRatingNote(row) : undefined
}

/** `POST /api/rating_notes` */
export async function createRatingNote(
  values: RatingNoteCreate,
  context: Context = {},
): Promise<RatingNote> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(ratingNotesWrites.create(), () => db.ratingNote.create({ data }))
  const created = toRatingNote(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/rating_notes/:rating` */
export async function updateRatingNote(
  rating: Rating,
  changes: RatingNoteUpdate,
  context: Context = {},
): Promise<RatingNote> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(rating, changes, { db })) ?? changes
  const row = await cache.write(ratingNotesWrites.update(rating), () =>
    orNotFound(
      db.ratingNote.update({ where: { rating }, data }),
      'rating_notes',
      enums.ratingTexts[rating],
    ),
  )
  const updated = toRatingNote(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/rating_notes/:rating` */
export async function deleteRatingNote(rating: Rating, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(rating, { db })
  await cache.write(ratingNotesWrites.delete(rating), () =>
    orNotFound(
      db.ratingNote.delete({ where: { rating } }),
      'rating_notes',
      enums.ratingTexts[rating],
    ),
  )
  await hooks.afterDelete?.(rating, { db })
}
