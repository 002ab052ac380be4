// Made by pylight from pylight.yaml, table readings.
import { type RequestHandler, Router } from 'express'

import { readingsRoutes } from '../../custom/readings.js'
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
  createReading,
  deleteReading,
  getReading,
  listReadings,
  updateReading,
} from './readings.repository.js'
import {
  parseReadingsQuery,
  readingCreate,
  readingParams,
  readingsIgnored,
  readingUpdate,
} from './readings.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listReadings(parseReadingsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = readingParams.parse(req.params)
  refuseParameters(queryOf(req), readingsIgnored)
  sendBody(res, await getReading(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createReading(readingCreate.parse(req.body))
  res.location(`/api/readings/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = readingParams.parse(req.params)
  const changes = readingUpdate.parse(withoutKey(req.body, req.params, readingParams))
  sendRow(res, await updateReading(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = readingParams.parse(req.params)
  await deleteReading(id)
  sendNothing(res)
}

export const readingsRouter: Router = Router()

readingsRouter.use(readingsRoutes)

readingsRouter.get('/', list)
readingsRouter.post('/', create)
readingsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

readingsRouter.get('/:id', get)
readingsRouter.put('/:id', update)
readingsRouter.patch('/:id', update)
readingsRouter.delete('/:id', remove)
readingsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
