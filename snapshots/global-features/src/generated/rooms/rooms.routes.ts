// Made by pylight from pylight.yaml, table rooms.
import { type RequestHandler, Router } from 'express'

import { roomsRoutes } from '../../custom/rooms.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createRoom, deleteRoom, getRoom, listRooms, updateRoom } from './rooms.repository.js'
import {
  parseRoomsQuery,
  roomCreate,
  roomParams,
  roomsIgnored,
  roomUpdate,
} from './rooms.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listRooms(parseRoomsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = roomParams.parse(req.params)
  refuseParameters(queryOf(req), roomsIgnored)
  sendBody(res, await getRoom(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createRoom(roomCreate.parse(req.body))
  res.location(`/api/rooms/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = roomParams.parse(req.params)
  const changes = roomUpdate.parse(withoutKey(req.body, req.params, roomParams))
  sendRow(res, await updateRoom(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = roomParams.parse(req.params)
  await deleteRoom(id)
  sendNothing(res)
}

export const roomsRouter: Router = Router()

roomsRouter.use(roomsRoutes)

roomsRouter.get('/', list)
roomsRouter.post('/', create)
roomsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

roomsRouter.get('/:id', get)
roomsRouter.put('/:id', update)
roomsRouter.patch('/:id', update)
roomsRouter.delete('/:id', remove)
roomsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
