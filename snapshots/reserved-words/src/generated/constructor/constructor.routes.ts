// Made by pylight from pylight.yaml, table constructor.
import { type RequestHandler, Router } from 'express'

import { constructorRoutes } from '../../custom/constructor.js'
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
  createConstructor,
  deleteConstructor,
  getConstructor,
  listConstructor,
  updateConstructor,
} from './constructor.repository.js'
import {
  constructorCreate,
  constructorIgnored,
  constructorParams,
  constructorUpdate,
  parseConstructorQuery,
} from './constructor.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listConstructor(parseConstructorQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = constructorParams.parse(req.params)
  refuseParameters(queryOf(req), constructorIgnored)
  sendBody(res, await getConstructor(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createConstructor(constructorCreate.parse(req.body))
  res.location(`/api/constructor/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = constructorParams.parse(req.params)
  const changes = constructorUpdate.parse(withoutKey(req.body, req.params, constructorParams))
  sendRow(res, await updateConstructor(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = constructorParams.parse(req.params)
  await deleteConstructor(id)
  sendNothing(res)
}

export const constructorRouter: Router = Router()

constructorRouter.use(constructorRoutes)

constructorRouter.get('/', list)
constructorRouter.post('/', create)
constructorRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

constructorRouter.get('/:id', get)
constructorRouter.put('/:id', update)
constructorRouter.patch('/:id', update)
constructorRouter.delete('/:id', remove)
constructorRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
