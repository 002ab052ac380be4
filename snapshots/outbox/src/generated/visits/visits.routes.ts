// Made by pylight from pylight.yaml, table visits.
import { type RequestHandler, Router } from 'express'

import { visitsRoutes } from '../../custom/visits.js'
import { found } from '../shared/api-error.js'
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
import { withoutRepeats } from '../shared/repeats.js'
import {
  createVisit,
  deleteVisit,
  findVisit,
  getVisit,
  listVisits,
  updateVisit,
} from './visits.repository.js'
import {
  parseVisitsQuery,
  visitCreate,
  visitParams,
  visitsFixed,
  visitsIgnored,
  visitUpdate,
} from './visits.schema.js'

const list: RequestHandler = async (req, res) => {
  // Public.
  sendBody(res, await listVisits(parseVisitsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  // Public.
  const { id } = visitParams.parse(req.params)
  refuseParameters(queryOf(req), visitsIgnored)
  sendBody(res, await getVisit(id))
}

const create: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const created = await createVisit(visitCreate.parse(req.body), caller)
  res.location(`/api/visits/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = visitParams.parse(req.params)
  const body = withoutKey(req.body, req.params, visitParams)
  const current = async () => found(await findVisit(id, caller), 'visits', id)
  const changes = visitUpdate.parse(await withoutRepeats(body, visitsFixed, current))
  sendRow(res, await updateVisit(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = visitParams.parse(req.params)
  await deleteVisit(id, caller)
  sendNothing(res)
}

export const visitsRouter: Router = Router()

visitsRouter.use(visitsRoutes)

visitsRouter.get('/', list)
visitsRouter.post('/', create)
visitsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

visitsRouter.get('/:id', get)
visitsRouter.put('/:id', update)
visitsRouter.patch('/:id', update)
visitsRouter.delete('/:id', remove)
visitsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
