// Made by pylight from pylight.yaml, table customs.
import { type RequestHandler, Router } from 'express'

import { customsRoutes } from '../../custom/customs.js'
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
  createCustom,
  deleteCustom,
  getCustom,
  listCustoms,
  updateCustom,
} from './customs.repository.js'
import {
  customCreate,
  customParams,
  customsIgnored,
  customUpdate,
  parseCustomsQuery,
} from './customs.schema.js'

const list: RequestHandler = async (req, res) => {
  // Public.
  sendBody(res, await listCustoms(parseCustomsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  // Public.
  const { id } = customParams.parse(req.params)
  refuseParameters(queryOf(req), customsIgnored)
  sendBody(res, await getCustom(id))
}

const create: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const created = await createCustom(customCreate.parse(req.body), caller)
  res.location(`/api/customs/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = customParams.parse(req.params)
  const changes = customUpdate.parse(withoutKey(req.body, req.params, customParams))
  sendRow(res, await updateCustom(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = customParams.parse(req.params)
  await deleteCustom(id, caller)
  sendNothing(res)
}

export const customsRouter: Router = Router()

customsRouter.use(customsRoutes)

customsRouter.get('/', list)
customsRouter.post('/', create)
customsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

customsRouter.get('/:id', get)
customsRouter.put('/:id', update)
customsRouter.patch('/:id', update)
customsRouter.delete('/:id', remove)
customsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
