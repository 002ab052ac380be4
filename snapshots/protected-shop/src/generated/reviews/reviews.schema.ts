// Made by pylight from pylight.yaml, table reviews.
import { z } from 'zod'

import type { Prisma, Review as ReviewRow } from '../prisma/client.js'
import type { Visitor } from '../shared/auth/principal.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Review {
  id: number
  product_id: number
  user_id: number
  rating: number
  title: string | null
  comment: string | null
  is_verified_purchase: boolean
  is_approved: boolean
  created_at: string
  updated_at: string
}

/** The answer for a row. */
export function toReview(row: ReviewRow): Review {
  return {
    id: row.id,
    product_id: row.product_id,
    user_id: row.user_id,
    rating: row.rating,
    title: row.title,
    comment: row.comment,
    is_verified_purchase: row.is_verified_purchase,
    is_approved: row.is_approved,
    created_at: values.datetimeText(row.created_at),
    updated_at: values.datetimeText(row.updated_at),
  }
}

export const reviewParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const reviewsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ReviewWhereInput
type OrderBy = Prisma.ReviewOrderByWithRelationInput

export const parseReviewsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    product_id: filters.integer,
    user_id: filters.integer,
    rating: filters.integer,
    title: filters.nullable(filters.text),
    comment: filters.nullable(filters.text),
    is_verified_purchase: filters.boolean,
    is_approved: filters.boolean,
    created_at: filters.datetime,
    updated_at: filters.datetime,
  },
  sorts: [
    'id',
    'product_id',
    'user_id',
    'rating',
    'title',
    'comment',
    'is_verified_purchase',
    'is_approved',
    'created_at',
    'updated_at',
  ],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: reviewsIgnored,
})
export type ReviewsQuery = ReturnType<typeof parseReviewsQuery>

/** Columns that a new row must have. */
const required = {
  product_id: values.integer(),
  user_id: values.integer(),
  rating: values.integer({ min: 1, max: 5 }),
}

/** Columns that it may leave out. */
const optional = {
  title: values.text({ max: 255 }).nullable(),
  comment: values.text().nullable(),
  is_verified_purchase: values.boolean(),
  is_approved: values.boolean(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.ReviewUncheckedCreateInput, 'created_at' | 'updated_at'>

/** Values of a new row. */
export interface ReviewCreate {
  product_id: number
  user_id: number
  rating: number
  title?: string | null
  comment?: string | null
  is_verified_purchase?: boolean
  is_approved?: boolean
}
export type ReviewInsert = ReviewCreate & ReadOnly

export const reviewCreate: z.ZodType<ReviewCreate> = values.createBody(required, optional, [
  'created_at',
  'updated_at',
])

/** Columns that an update may repeat but not change. */
export const reviewsFixed = ['created_at', 'updated_at']

/** Columns of a row to change. */
export interface ReviewUpdate {
  product_id?: number
  user_id?: number
  rating?: number
  title?: string | null
  comment?: string | null
  is_verified_purchase?: boolean
  is_approved?: boolean
}
export type ReviewChanges = ReviewUpdate & Partial<ReadOnly>

export const reviewUpdate: z.ZodType<ReviewUpdate> = values.updateBody(
  { ...required, ...optional },
  reviewsFixed,
)

export type ReviewsHooks = WriteHooks<
  [id: number],
  Review,
  ReviewInsert,
  ReviewChanges,
  ReviewInsert,
  Visitor
>
