// Made by pylight from pylight.yaml, table returns.
import { type RequestHandler, Router } from 'express'

import { returnsRoutes } from '../../custom/returns.js'
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
  createReturn,
  deleteReturn,
  getReturn,
  listReturns,
  updateReturn,
} from './returns.repository.js'
import {
  parseReturnsQuery,
  returnRowCreate,
  returnRowParams,
  returnRowUpdate,
  returnsIgnored,
} from './returns.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listReturns(parseReturnsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = returnRowParams.parse(req.params)
  refuseParameters(queryOf(req), returnsIgnored)
  sendBody(res, await getReturn(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createReturn(returnRowCreate.parse(req.body))
  res.location(`/api/returns/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = returnRowParams.parse(req.params)
  const changes = returnRowUpdate.parse(withoutKey(req.body, req.params, returnRowParams))
  sendRow(res, await updateReturn(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = returnRowParams.parse(req.params)
  await deleteReturn(id)
  sendNothing(res)
}

export const returnsRouter: Router = Router()

returnsRouter.use(returnsRoutes)

returnsRouter.get('/', list)
returnsRouter.post('/', create)
returnsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

returnsRouter.get('/:id', get)
returnsRouter.put('/:id', update)
returnsRouter.patch('/:id', update)
returnsRouter.delete('/:id', remove)
returnsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
