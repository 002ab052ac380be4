// Made by pylight from pylight.yaml, table studios.
import { type RequestHandler, Router } from 'express'

import { studiosRoutes } from '../../custom/studios.js'
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
  createStudio,
  deleteStudio,
  getStudio,
  listStudios,
  updateStudio,
} from './studios.repository.js'
import {
  parseStudiosQuery,
  studioCreate,
  studioParams,
  studiosIgnored,
  studioUpdate,
} from './studios.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listStudios(parseStudiosQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = studioParams.parse(req.params)
  refuseParameters(queryOf(req), studiosIgnored)
  sendBody(res, await getStudio(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createStudio(studioCreate.parse(req.body))
  res.location(`/api/studios/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = studioParams.parse(req.params)
  const changes = studioUpdate.parse(withoutKey(req.body, req.params, studioParams))
  sendRow(res, await updateStudio(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = studioParams.parse(req.params)
  await deleteStudio(id)
  sendNothing(res)
}

export const studiosRouter: Router = Router()

studiosRouter.use(studiosRoutes)

studiosRouter.get('/', list)
studiosRouter.post('/', create)
studiosRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

studiosRouter.get('/:id', get)
studiosRouter.put('/:id', update)
studiosRouter.patch('/:id', update)
studiosRouter.delete('/:id', remove)
studiosRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
