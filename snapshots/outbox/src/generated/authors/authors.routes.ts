// Made by pylight from pylight.yaml, table authors.
import { type RequestHandler, Router } from 'express'

import { authorsRoutes } from '../../custom/authors.js'
import { anyone } from '../shared/auth/guards.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import {
  createAuthor,
  deleteAuthor,
  getAuthor,
  listAuthors,
  updateAuthor,
} from './authors.repository.js'
import {
  authorCreate,
  authorParams,
  authorsIgnored,
  authorUpdate,
  parseAuthorsQuery,
} from './authors.schema.js'

const list: RequestHandler = async (req, res) => {
  // Public.
  sendBody(res, await listAuthors(parseAuthorsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  // Public.
  const { id } = authorParams.parse(req.params)
  refuseParameters(queryOf(req), authorsIgnored)
  sendBody(res, await getAuthor(id))
}

const create: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const created = await createAuthor(authorCreate.parse(req.body), caller)
  res.location(`/api/authors/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = authorParams.parse(req.params)
  const changes = authorUpdate.parse(withoutKey(req.body, req.params, authorParams))
  sendRow(res, await updateAuthor(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = authorParams.parse(req.params)
  await deleteAuthor(id, caller)
  sendNothing(res)
}

export const authorsRouter: Router = Router()

authorsRouter.use(authorsRoutes)

authorsRouter.get('/', list)
authorsRouter.post('/', create)
authorsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

authorsRouter.get('/:id', get)
authorsRouter.put('/:id', update)
authorsRouter.patch('/:id', update)
authorsRouter.delete('/:id', remove)
authorsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
