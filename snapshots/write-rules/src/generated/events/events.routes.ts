// Made by pylight from pylight.yaml, table events.
import { type RequestHandler, Router } from 'express'

import { eventsRoutes } from '../../custom/events.js'
import { methodNotAllowed, queryOf, sendBody, sendRow } from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createEvent, getEvent, listEvents } from './events.repository.js'
import { eventCreate, eventParams, eventsIgnored, parseEventsQuery } from './events.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listEvents(parseEventsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = eventParams.parse(req.params)
  refuseParameters(queryOf(req), eventsIgnored)
  sendBody(res, await getEvent(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createEvent(eventCreate.parse(req.body))
  res.location(`/api/events/${created.id}`)
  sendRow(res.status(201), created)
}

export const eventsRouter: Router = Router()

eventsRouter.use(eventsRoutes)

eventsRouter.get('/', list)
eventsRouter.post('/', create)
eventsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

eventsRouter.get('/:id', get)
eventsRouter.all('/:id', methodNotAllowed('GET', 'HEAD'))
