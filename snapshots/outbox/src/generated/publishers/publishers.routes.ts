// Made by pylight from pylight.yaml, table publishers.
import { type RequestHandler, Router } from 'express'

import { publishersRoutes } from '../../custom/publishers.js'
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
  createPublisher,
  deletePublisher,
  getPublisher,
  listPublishers,
  updatePublisher,
} from './publishers.repository.js'
import {
  parsePublishersQuery,
  publisherCreate,
  publisherParams,
  publishersIgnored,
  publisherUpdate,
} from './publishers.schema.js'

const list: RequestHandler = async (req, res) => {
  // Public.
  sendBody(res, await listPublishers(parsePublishersQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  // Public.
  const { id } = publisherParams.parse(req.params)
  refuseParameters(queryOf(req), publishersIgnored)
  sendBody(res, await getPublisher(id))
}

const create: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const created = await createPublisher(publisherCreate.parse(req.body), caller)
  res.location(`/api/publishers/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = publisherParams.parse(req.params)
  const changes = publisherUpdate.parse(withoutKey(req.body, req.params, publisherParams))
  sendRow(res, await updatePublisher(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = publisherParams.parse(req.params)
  await deletePublisher(id, caller)
  sendNothing(res)
}

export const publishersRouter: Router = Router()

publishersRouter.use(publishersRoutes)

publishersRouter.get('/', list)
publishersRouter.post('/', create)
publishersRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

publishersRouter.get('/:id', get)
publishersRouter.put('/:id', update)
publishersRouter.patch('/:id', update)
publishersRouter.delete('/:id', remove)
publishersRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
