// Made by pylight from pylight.yaml, table reviews.
import { type RequestHandler, Router } from 'express'

import { reviewsRoutes } from '../../custom/reviews.js'
import { found } from '../shared/api-error.js'
import { allow, anyone } from '../shared/auth/guards.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { withoutRepeats } from '../shared/repeats.js'
import {
  createReview,
  deleteReview,
  findReview,
  getReview,
  listReviews,
  updateReview,
} from './reviews.repository.js'
import {
  parseReviewsQuery,
  reviewCreate,
  reviewParams,
  reviewsFixed,
  reviewsIgnored,
  reviewUpdate,
} from './reviews.schema.js'

const list: RequestHandler = async (req, res) => {
  // Public.
  sendBody(res, await listReviews(parseReviewsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  // Public.
  const { id } = reviewParams.parse(req.params)
  refuseParameters(queryOf(req), reviewsIgnored)
  sendBody(res, await getReview(id))
}

const create: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const created = await createReview(reviewCreate.parse(req.body), caller)
  res.location(`/api/reviews/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const { id } = reviewParams.parse(req.params)
  const body = withoutKey(req.body, req.params, reviewParams)
  const current = async () => found(await findReview(id, caller), 'reviews', id)
  const changes = reviewUpdate.parse(await withoutRepeats(body, reviewsFixed, current))
  sendRow(res, await updateReview(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const { id } = reviewParams.parse(req.params)
  await deleteReview(id, caller)
  sendNothing(res)
}

export const reviewsRouter: Router = Router()

reviewsRouter.use(reviewsRoutes)

reviewsRouter.get('/', list)
reviewsRouter.post('/', create)
reviewsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

reviewsRouter.get('/:id', get)
reviewsRouter.put('/:id', update)
reviewsRouter.patch('/:id', update)
reviewsRouter.delete('/:id', remove)
reviewsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
