// Made by pylight from pylight.yaml, table alarms.
import { type RequestHandler, Router } from 'express'

import { alarmsRoutes } from '../../custom/alarms.js'
import { signedIn } from '../shared/auth/guards.js'
import { methodNotAllowed, queryOf, sendBody, sendRow } from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createAlarm, getAlarm, listAlarms } from './alarms.repository.js'
import { alarmCreate, alarmParams, alarmsIgnored, parseAlarmsQuery } from './alarms.schema.js'

const list: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  sendBody(res, await listAlarms(parseAlarmsQuery(queryOf(req)), caller))
}

const get: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = alarmParams.parse(req.params)
  refuseParameters(queryOf(req), alarmsIgnored)
  sendBody(res, await getAlarm(id, caller))
}

const create: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const created = await createAlarm(alarmCreate.parse(req.body), caller)
  res.location(`/api/alarms/${created.id}`)
  sendRow(res.status(201), created)
}

export const alarmsRouter: Router = Router()

alarmsRouter.use(alarmsRoutes)

alarmsRouter.get('/', list)
alarmsRouter.post('/', create)
alarmsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

alarmsRouter.get('/:id', get)
alarmsRouter.all('/:id', methodNotAllowed('GET', 'HEAD'))
