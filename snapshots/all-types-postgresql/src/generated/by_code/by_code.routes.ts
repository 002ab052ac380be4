// Made by pylight from pylight.yaml, table by_code.
import { type RequestHandler, Router } from 'express'

import { byCodeRoutes } from '../../custom/by_code.js'
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
  createByCode,
  deleteByCode,
  getByCode,
  listByCode,
  updateByCode,
} from './by_code.repository.js'
import {
  byCodeCreate,
  byCodeIgnored,
  byCodeParams,
  byCodeUpdate,
  parseByCodeQuery,
} from './by_code.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listByCode(parseByCodeQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { code } = byCodeParams.parse(req.params)
  refuseParameters(queryOf(req), byCodeIgnored)
  sendBody(res, await getByCode(code))
}

const create: RequestHandler = async (req, res) => {
  const created = await createByCode(byCodeCreate.parse(req.body))
  res.location(`/api/by_code/${encodeURIComponent(created.code)}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { code } = byCodeParams.parse(req.params)
  const changes = byCodeUpdate.parse(withoutKey(req.body, req.params, byCodeParams))
  sendRow(res, await updateByCode(code, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { code } = byCodeParams.parse(req.params)
  await deleteByCode(code)
  sendNothing(res)
}

export const byCodeRouter: Router = Router()

byCodeRouter.use(byCodeRoutes)

byCodeRouter.get('/', list)
byCodeRouter.post('/', create)
byCodeRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

byCodeRouter.get('/:code', get)
byCodeRouter.put('/:code', update)
byCodeRouter.patch('/:code', update)
byCodeRouter.delete('/:code', remove)
byCodeRouter.all('/:code', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
