// Made by pylight from pylight.yaml, table by_uuid.
import { type RequestHandler, Router } from 'express'

import { byUuidRoutes } from '../../custom/by_uuid.js'
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
  createByUuid,
  deleteByUuid,
  getByUuid,
  listByUuid,
  updateByUuid,
} from './by_uuid.repository.js'
import {
  byUuidCreate,
  byUuidIgnored,
  byUuidParams,
  byUuidUpdate,
  parseByUuidQuery,
} from './by_uuid.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listByUuid(parseByUuidQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = byUuidParams.parse(req.params)
  refuseParameters(queryOf(req), byUuidIgnored)
  sendBody(res, await getByUuid(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createByUuid(byUuidCreate.parse(req.body))
  res.location(`/api/by_uuid/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = byUuidParams.parse(req.params)
  const changes = byUuidUpdate.parse(withoutKey(req.body, req.params, byUuidParams))
  sendRow(res, await updateByUuid(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = byUuidParams.parse(req.params)
  await deleteByUuid(id)
  sendNothing(res)
}

export const byUuidRouter: Router = Router()

byUuidRouter.use(byUuidRoutes)

byUuidRouter.get('/', list)
byUuidRouter.post('/', create)
byUuidRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

byUuidRouter.get('/:id', get)
byUuidRouter.put('/:id', update)
byUuidRouter.patch('/:id', update)
byUuidRouter.delete('/:id', remove)
byUuidRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
