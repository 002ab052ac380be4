// Made by pylight from pylight.yaml, table reviews.
import { reviewsHooks as hooks } from '../../custom/reviews.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { reviewsKeys, reviewsTtl, reviewsWrites } from './reviews.cache.js'
import {
  type Review,
  type ReviewChanges,
  type ReviewInsert,
  type ReviewsQuery,
  toReview,
} from './reviews.schema.js'

/** `GET /api/reviews` */
export async function listReviews(query: ReviewsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(reviewsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['reviews'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, reviewsTtl.list, () => findReviewPage(query, context))
}

/** A page of rows, from the database. */
export async function findReviewPage(
  query: ReviewsQuery,
  context: Context = {},
): Promise<PageOf<Review>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.review.findMany({ where, orderBy, skip, take }),
    db.review.count({ where }),
  ])
  return pageOf(rows.map(toReview), total, query)
}

/** `GET /api/reviews/:id` */
export async function getReview(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(reviewsKeys.item(id), { endpoint: 'item', rowsOf: ['reviews'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, reviewsTtl.item, async () => {
    const row = await findReview(id, context)
    return found(row, 'reviews', id)
  })
}

/** One row, from the database. */
export async function findReview(id: number, context: Context = {}): Promise<Review | undefined> {
  const db = databaseOf(context)
  const row = await db.review.findUnique({ where: { id } })
  return row ? toReview(row) : undefined
}

/** `POST /api/reviews` */
export async function createReview(values: ReviewInsert, context: Context = {}): Promise<Review> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(reviewsWrites.create(), () => db.review.create({ data }))
  const created = toReview(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/reviews/:id` */
export async function updateReview(
  id: number,
  changes: ReviewChanges,
  context: Context = {},
): Promise<Review> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(reviewsWrites.update(id), () =>
    orNotFound(db.review.update({ where: { id }, data }), 'reviews', id),
  )
  const updated = toReview(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/reviews/:id` */
export async function deleteReview(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(reviewsWrites.delete(id), () =>
    orNotFound(db.review.delete({ where: { id } }), 'reviews', id),
  )
  await hooks.afterDelete?.(id, { db })
}
