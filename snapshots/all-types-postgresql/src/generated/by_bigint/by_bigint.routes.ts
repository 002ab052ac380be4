// Made by pylight from pylight.yaml, table by_bigint.
import { type RequestHandler, Router } from 'express'

import { byBigintRoutes } from '../../custom/by_bigint.js'
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
  createByBigint,
  deleteByBigint,
  getByBigint,
  listByBigint,
  updateByBigint,
} from './by_bigint.repository.js'
import {
  byBigintCreate,
  byBigintIgnored,
  byBigintParams,
  byBigintUpdate,
  parseByBigintQuery,
} from './by_bigint.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listByBigint(parseByBigintQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = byBigintParams.parse(req.params)
  refuseParameters(queryOf(req), byBigintIgnored)
  sendBody(res, await getByBigint(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createByBigint(byBigintCreate.parse(req.body))
  res.location(`/api/by_bigint/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = byBigintParams.parse(req.params)
  const changes = byBigintUpdate.parse(withoutKey(req.body, req.params, byBigintParams))
  sendRow(res, await updateByBigint(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = byBigintParams.parse(req.params)
  await deleteByBigint(id)
  sendNothing(res)
}

export const byBigintRouter: Router = Router()

byBigintRouter.use(byBigintRoutes)

byBigintRouter.get('/', list)
byBigintRouter.post('/', create)
byBigintRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

byBigintRouter.get('/:id', get)
byBigintRouter.put('/:id', update)
byBigintRouter.patch('/:id', update)
byBigintRouter.delete('/:id', remove)
byBigintRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
