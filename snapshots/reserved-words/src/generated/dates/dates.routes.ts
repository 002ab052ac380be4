// Made by pylight from pylight.yaml, table dates.
import { type RequestHandler, Router } from 'express'

import { datesRoutes } from '../../custom/dates.js'
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
  createCalendarDate,
  deleteCalendarDate,
  getCalendarDate,
  listDates,
  updateCalendarDate,
} from './dates.repository.js'
import {
  calendarDateCreate,
  calendarDateParams,
  calendarDateUpdate,
  datesIgnored,
  parseDatesQuery,
} from './dates.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listDates(parseDatesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { date } = calendarDateParams.parse(req.params)
  refuseParameters(queryOf(req), datesIgnored)
  sendBody(res, await getCalendarDate(date))
}

const create: RequestHandler = async (req, res) => {
  const created = await createCalendarDate(calendarDateCreate.parse(req.body))
  res.location(`/api/dates/${created.date}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { date } = calendarDateParams.parse(req.params)
  const changes = calendarDateUpdate.parse(withoutKey(req.body, req.params, calendarDateParams))
  sendRow(res, await updateCalendarDate(date, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { date } = calendarDateParams.parse(req.params)
  await deleteCalendarDate(date)
  sendNothing(res)
}

export const datesRouter: Router = Router()

datesRouter.use(datesRoutes)

datesRouter.get('/', list)
datesRouter.post('/', create)
datesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

datesRouter.get('/:date', get)
datesRouter.put('/:date', update)
datesRouter.patch('/:date', update)
datesRouter.delete('/:date', remove)
datesRouter.all('/:date', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
