// Made by pylight from pylight.yaml, table users.
import { type RequestHandler, Router } from 'express'

import { usersRoutes } from '../../custom/users.js'
import { found } from '../shared/api-error.js'
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
  createUser,
  deleteUser,
  findUser,
  getUser,
  listUsers,
  updateUser,
} from './users.repository.js'
import {
  parseUsersQuery,
  userCreate,
  userParams,
  usersFixed,
  usersIgnored,
  userUpdate,
} from './users.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listUsers(parseUsersQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = userParams.parse(req.params)
  refuseParameters(queryOf(req), usersIgnored)
  sendBody(res, await getUser(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createUser(userCreate.parse(req.body))
  res.location(`/api/users/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = userParams.parse(req.params)
  const body = withoutKey(req.body, req.params, userParams)
  const current = async () => found(await findUser(id), 'users', id)
  const changes = userUpdate.parse(await withoutRepeats(body, usersFixed, current))
  sendRow(res, await updateUser(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = userParams.parse(req.params)
  await deleteUser(id)
  sendNothing(res)
}

export const usersRouter: Router = Router()

usersRouter.use(usersRoutes)

usersRouter.get('/', list)
usersRouter.post('/', create)
usersRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

usersRouter.get('/:id', get)
usersRouter.put('/:id', update)
usersRouter.patch('/:id', update)
usersRouter.delete('/:id', remove)
usersRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
