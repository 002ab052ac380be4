// Made by pylight from pylight.yaml, table stadiums.
import { type RequestHandler, Router } from 'express'

import { stadiumsRoutes } from '../../custom/stadiums.js'
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
  createStadium,
  deleteStadium,
  getStadium,
  listStadiums,
  updateStadium,
} from './stadiums.repository.js'
import {
  parseStadiumsQuery,
  stadiumCreate,
  stadiumParams,
  stadiumsIgnored,
  stadiumUpdate,
} from './stadiums.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listStadiums(parseStadiumsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { team_code } = stadiumParams.parse(req.params)
  refuseParameters(queryOf(req), stadiumsIgnored)
  sendBody(res, await getStadium(team_code))
}

const create: RequestHandler = async (req, res) => {
  const created = await createStadium(stadiumCreate.parse(req.body))
  res.location(`/api/stadiums/${encodeURIComponent(created.team_code)}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { team_code } = stadiumParams.parse(req.params)
  const changes = stadiumUpdate.parse(withoutKey(req.body, req.params, stadiumParams))
  sendRow(res, await updateStadium(team_code, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { team_code } = stadiumParams.parse(req.params)
  await deleteStadium(team_code)
  sendNothing(res)
}

export const stadiumsRouter: Router = Router()

stadiumsRouter.use(stadiumsRoutes)

stadiumsRouter.get('/', list)
stadiumsRouter.post('/', create)
stadiumsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

stadiumsRouter.get('/:team_code', get)
stadiumsRouter.put('/:team_code', update)
stadiumsRouter.patch('/:team_code', update)
stadiumsRouter.delete('/:team_code', remove)
stadiumsRouter.all('/:team_code', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
