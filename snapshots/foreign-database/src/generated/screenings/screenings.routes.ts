// Made by pylight from pylight.yaml, table screenings.
import { type RequestHandler, Router } from 'express'

import { screeningsRoutes } from '../../custom/screenings.js'
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
  createScreening,
  deleteScreening,
  getScreening,
  listScreenings,
  updateScreening,
} from './screenings.repository.js'
import {
  parseScreeningsQuery,
  screeningCreate,
  screeningParams,
  screeningsIgnored,
  screeningUpdate,
} from './screenings.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listScreenings(parseScreeningsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { screen, no } = screeningParams.parse(req.params)
  refuseParameters(queryOf(req), screeningsIgnored)
  sendBody(res, await getScreening(screen, no))
}

const create: RequestHandler = async (req, res) => {
  const created = await createScreening(screeningCreate.parse(req.body))
  res.location(`/api/screenings/${created.screen}/${created.no}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { screen, no } = screeningParams.parse(req.params)
  const changes = screeningUpdate.parse(withoutKey(req.body, req.params, screeningParams))
  sendRow(res, await updateScreening(screen, no, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { screen, no } = screeningParams.parse(req.params)
  await deleteScreening(screen, no)
  sendNothing(res)
}

export const screeningsRouter: Router = Router()

screeningsRouter.use(screeningsRoutes)

screeningsRouter.get('/', list)
screeningsRouter.post('/', create)
screeningsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

screeningsRouter.get('/:screen/:no', get)
screeningsRouter.put('/:screen/:no', update)
screeningsRouter.patch('/:screen/:no', update)
screeningsRouter.delete('/:screen/:no', remove)
screeningsRouter.all('/:screen/:no', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
