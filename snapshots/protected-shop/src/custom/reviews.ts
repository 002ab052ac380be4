import { Router } from 'express'

import type { ReviewsHooks } from '../generated/reviews/reviews.schema.js'

/** Your code around the writes of reviews: `beforeCreate`, `afterUpdate` and so on. */
export const reviewsHooks: ReviewsHooks = {}

/** Your own routes below `/api/reviews`; they take precedence over the generated ones. */
export const reviewsRoutes: Router = Router()
