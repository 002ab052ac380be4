// Made by pylight from pylight.yaml, table by_day.
import { type RequestHandler, Router } from 'express'

import { byDayRoutes } from '../../custom/by_day.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createByDay, deleteByDay, getByDay, listByDay, updateByDay } from './by_day.repository.js'
import {
  byDayCreate,
  byDayIgnored,
  byDayParams,
  byDayUpdate,
  parseByDayQuery,
} from './by_day.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listByDay(parseByDayQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { day, moment } = byDayParams.parse(req.params)
  refuseParameters(queryOf(req), byDayIgnored)
  sendBody(res, await getByDay(day, moment))
}

const create: RequestHandler = async (req, res) => {
  const created = await createByDay(byDayCreate.parse(req.body))
  res.location(`/api/by_day/${created.day}/${created.moment}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { day, moment } = byDayParams.parse(req.params)
  const changes = byDayUpdate.parse(withoutKey(req.body, req.params, byDayParams))
  sendRow(res, await updateByDay(day, moment, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { day, moment } = byDayParams.parse(req.params)
  await deleteByDay(day, moment)
  sendNothing(res)
}

export const byDayRouter: Router = Router()

byDayRouter.use(byDayRoutes)

byDayRouter.get('/', list)
byDayRouter.post('/', create)
byDayRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

byDayRouter.get('/:day/:moment', get)
byDayRouter.put('/:day/:moment', update)
byDayRouter.patch('/:day/:moment', update)
byDayRouter.delete('/:day/:moment', remove)
byDayRouter.all('/:day/:moment', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
