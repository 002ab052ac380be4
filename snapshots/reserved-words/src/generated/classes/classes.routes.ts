// Made by pylight from pylight.yaml, table classes.
import { type RequestHandler, Router } from 'express'

import { classesRoutes } from '../../custom/classes.js'
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
  createClass,
  deleteClass,
  getClass,
  listClasses,
  updateClass,
} from './classes.repository.js'
import {
  classesIgnored,
  classRowCreate,
  classRowParams,
  classRowUpdate,
  parseClassesQuery,
} from './classes.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listClasses(parseClassesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = classRowParams.parse(req.params)
  refuseParameters(queryOf(req), classesIgnored)
  sendBody(res, await getClass(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createClass(classRowCreate.parse(req.body))
  res.location(`/api/classes/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = classRowParams.parse(req.params)
  const changes = classRowUpdate.parse(withoutKey(req.body, req.params, classRowParams))
  sendRow(res, await updateClass(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = classRowParams.parse(req.params)
  await deleteClass(id)
  sendNothing(res)
}

export const classesRouter: Router = Router()

classesRouter.use(classesRoutes)

classesRouter.get('/', list)
classesRouter.post('/', create)
classesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

classesRouter.get('/:id', get)
classesRouter.put('/:id', update)
classesRouter.patch('/:id', update)
classesRouter.delete('/:id', remove)
classesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
