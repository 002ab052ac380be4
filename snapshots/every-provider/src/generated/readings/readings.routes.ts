// Made by pylight from pylight.yaml, table readings.
import { type RequestHandler, Router } from 'express'

import { readingsRoutes } from '../../custom/readings.js'
import { allow, signedIn } from '../shared/auth/guards.js'
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
  // Public.
  sendBody(res, await listReadings(parseReadingsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  // Public.
  const { caller: caller_value, context: context_value } = readingParams.parse(req.params)
  refuseParameters(queryOf(req), readingsIgnored)
  sendBody(res, await getReading(caller_value, context_value))
}

const create: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const created = await createReading(readingCreate.parse(req.body), caller)
  res.location(`/api/readings/${encodeURIComponent(created.caller)}/${created.context}`)
  sendRow(res.status(201), created)
}

const put: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const { caller: caller_value, context: context_value } = readingParams.parse(req.params)
  const changes = readingUpdate.parse(withoutKey(req.body, req.params, readingParams))
  sendRow(res, await updateReading(caller_value, context_value, changes, caller))
}

const patch: RequestHandler = async (req, res) => {
  const caller = await allow(req, "night's watch")
  const { caller: caller_value, context: context_value } = readingParams.parse(req.params)
  const changes = readingUpdate.parse(withoutKey(req.body, req.params, readingParams))
  sendRow(res, await updateReading(caller_value, context_value, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const { caller: caller_value, context: context_value } = readingParams.parse(req.params)
  await deleteReading(caller_value, context_value, caller)
  sendNothing(res)
}

export const readingsRouter: Router = Router()

readingsRouter.use(readingsRoutes)

readingsRouter.get('/', list)
readingsRouter.post('/', create)
readingsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

readingsRouter.get('/:caller/:context', get)
readingsRouter.put('/:caller/:context', put)
readingsRouter.patch('/:caller/:context', patch)
readingsRouter.delete('/:caller/:context', remove)
readingsRouter.all('/:caller/:context', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
