// Made by pylight from pylight.yaml, table comments.
import { type RequestHandler, Router } from 'express'

import { commentsRoutes } from '../../custom/comments.js'
import { found } from '../shared/api-error.js'
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
  createComment,
  deleteComment,
  findComment,
  getComment,
  listComments,
  updateComment,
} from './comments.repository.js'
import {
  commentCreate,
  commentParams,
  commentsFixed,
  commentsIgnored,
  commentUpdate,
  parseCommentsQuery,
} from './comments.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listComments(parseCommentsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = commentParams.parse(req.params)
  refuseParameters(queryOf(req), commentsIgnored)
  sendBody(res, await getComment(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createComment(commentCreate.parse(req.body))
  res.location(`/api/comments/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = commentParams.parse(req.params)
  const body = withoutKey(req.body, req.params, commentParams)
  const current = async () => found(await findComment(id), 'comments', id)
  const changes = commentUpdate.parse(await withoutRepeats(body, commentsFixed, current))
  sendRow(res, await updateComment(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = commentParams.parse(req.params)
  await deleteComment(id)
  sendNothing(res)
}

export const commentsRouter: Router = Router()

commentsRouter.use(commentsRoutes)

commentsRouter.get('/', list)
commentsRouter.post('/', create)
commentsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

commentsRouter.get('/:id', get)
commentsRouter.put('/:id', update)
commentsRouter.patch('/:id', update)
commentsRouter.delete('/:id', remove)
commentsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
