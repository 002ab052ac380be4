// Made by pylight from pylight.yaml, table players.
import { type RequestHandler, Router } from 'express'

import { playersRoutes } from '../../custom/players.js'
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
  createPlayer,
  deletePlayer,
  getPlayer,
  listPlayers,
  updatePlayer,
} from './players.repository.js'
import {
  parsePlayersQuery,
  playerCreate,
  playerParams,
  playersIgnored,
  playerUpdate,
} from './players.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listPlayers(parsePlayersQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = playerParams.parse(req.params)
  refuseParameters(queryOf(req), playersIgnored)
  sendBody(res, await getPlayer(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createPlayer(playerCreate.parse(req.body))
  res.location(`/api/players/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = playerParams.parse(req.params)
  const changes = playerUpdate.parse(withoutKey(req.body, req.params, playerParams))
  sendRow(res, await updatePlayer(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = playerParams.parse(req.params)
  await deletePlayer(id)
  sendNothing(res)
}

export const playersRouter: Router = Router()

playersRouter.use(playersRoutes)

playersRouter.get('/', list)
playersRouter.post('/', create)
playersRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

playersRouter.get('/:id', get)
playersRouter.put('/:id', update)
playersRouter.patch('/:id', update)
playersRouter.delete('/:id', remove)
playersRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
