// Made by pylight from pylight.yaml, table reviews.
import { reviewsHooks as hooks } from '../../custom/reviews.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { reviewsKeys, reviewsTtl, reviewsWrites } from './reviews.cache.js'
import {
  type Review,
  type ReviewCreate,
  type ReviewsQuery,
  type ReviewUpdate,
  toReview,
} from './reviews.schema.js'

/** `GET /api/reviews` */
export async function listReviews(query: ReviewsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(reviewsKeys.list(query), { listsOf: ['reviews'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, reviewsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.review.findMany({ where, orderBy, skip, take }),
      prisma.review.count({ where }),
    ])
    return pageOf(rows.map(toReview), total, query)
  })
}

/** `GET /api/reviews/:id` */
export async function getReview(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(reviewsKeys.item(id), { rowsOf: ['reviews'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, reviewsTtl.item, async () => {
    const row = await prisma.review.findUnique({ where: { id } })
    return row ? toReview(row) : notFound('reviews', id)
  })
}

/** `POST /api/reviews` */
export async function createReview(values: ReviewCreate): Promise<Review> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(reviewsWrites.create, () => prisma.review.create({ data }))
  const created = toReview(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/reviews/:id` */
export async function updateReview(id: number, changes: ReviewUpdate): Promise<Review> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(reviewsWrites.update(id), () =>
    prisma.review.update({ where: { id }, data }),
  )
  const updated = toReview(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/reviews/:id` */
export async function deleteReview(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(reviewsWrites.delete(id), () => prisma.review.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
