// Made by pylight from pylight.yaml, table readings.
import { type RequestHandler, Router } from 'express'

import { readingsRoutes } from '../../custom/readings.js'
import { found } from '../shared/api-error.js'
import { forbidden } from '../shared/auth/columns.js'
import { allow, anyone, signedIn } from '../shared/auth/guards.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { withoutRepeats } from '../shared/repeats.js'
import { readingsWriters } from './readings.columns.js'
import {
  createReading,
  deleteReading,
  findReading,
  getReading,
  listReadings,
  updateReading,
} from './readings.repository.js'
import {
  parseReadingsQuery,
  readingCreate,
  readingParams,
  readingsFixed,
  readingsIgnored,
  readingUpdate,
} from './readings.schema.js'

const list: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  sendBody(res, await listReadings(parseReadingsQuery(queryOf(req), caller), caller))
}

const get: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { caller: caller_value, context: context_value } = readingParams.parse(req.params)
  refuseParameters(queryOf(req), readingsIgnored)
  sendBody(res, await getReading(caller_value, context_value, caller))
}

const create: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const created = await createReading(readingCreate.parse(req.body, caller), caller)
  res.location(`/api/readings/${encodeURIComponent(created.caller)}/${created.context}`)
  sendRow(res.status(201), created)
}

const put: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const { caller: caller_value, context: context_value } = readingParams.parse(req.params)
  const body = withoutKey(req.body, req.params, readingParams)
  const current = async () =>
    found(
      await findReading(caller_value, context_value, caller),
      'readings',
      caller_value,
      context_value,
    )
  const changes = readingUpdate.parse(
    await withoutRepeats(body, [...readingsFixed, ...forbidden(readingsWriters, caller)], current),
    caller,
  )
  sendRow(res, await updateReading(caller_value, context_value, changes, caller))
}

const patch: RequestHandler = async (req, res) => {
  const caller = await allow(req, "night's watch")
  const { caller: caller_value, context: context_value } = readingParams.parse(req.params)
  const body = withoutKey(req.body, req.params, readingParams)
  const current = async () =>
    found(
      await findReading(caller_value, context_value, caller),
      'readings',
      caller_value,
      context_value,
    )
  const changes = readingUpdate.parse(
    await withoutRepeats(body, [...readingsFixed, ...forbidden(readingsWriters, caller)], current),
    caller,
  )
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
